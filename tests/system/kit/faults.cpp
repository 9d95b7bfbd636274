// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/faults.h"

#include <QFile>

#include <netdb.h>
#include <sys/mman.h>

#include <cstring>

namespace LeadBridge::Test {

Faults::Faults()
{
    if (!m_file.open() || !m_file.resize(sizeof(FaultControl)))
        qFatal("the faults' file cannot be made");
    void *mapped = ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED,
                          m_file.handle(), 0);
    if (mapped == MAP_FAILED)
        qFatal("the faults' file cannot be mapped");
    m_control = static_cast<FaultControl *>(mapped);
    qputenv("LEADBRIDGE_FAULTS", QFile::encodeName(m_file.fileName()));
    qputenv("LD_PRELOAD", LEADBRIDGE_FAULTSHIM);
    // The sanitizer wants to be loaded first, and can live with less.
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
}

Faults::~Faults()
{
    qunsetenv("LD_PRELOAD");
    qunsetenv("LEADBRIDGE_FAULTS");
    ::munmap(m_control, sizeof(FaultControl));
}

void Faults::failWrites(const QString &prefix, int error)
{
    const QByteArray path = QFile::encodeName(prefix).left(sizeof m_control->prefix - 1);
    std::memcpy(m_control->prefix, path.constData(), static_cast<size_t>(path.size()) + 1);
    m_control->refused = 0;
    m_control->writeError = error;
}

void Faults::failWritesAndOpenings(const QString &prefix, int error)
{
    failWrites(prefix, error);
    m_control->openError = error;
}

void Faults::mend()
{
    m_control->writeError = 0;
    m_control->openError = 0;
}

void Faults::setHost(const QString &name, Host host)
{
    const QByteArray ascii = name.toLatin1().left(sizeof m_control->host - 1);
    m_control->hostError = host == Host::Unknown ? EAI_NONAME : 0;
    std::memcpy(m_control->host, ascii.constData(), static_cast<size_t>(ascii.size()) + 1);
}

long long Faults::refused() const
{
    return m_control->refused;
}

void Faults::shiftClock(std::chrono::milliseconds shift)
{
    m_control->clockShiftMs = shift.count();
}

} // namespace LeadBridge::Test
