// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/faultcontrol.h"

#include <QString>
#include <QTemporaryFile>

#include <chrono>

namespace LeadBridge::Test {

/// Faults of the system that every program feels which is started while this lives. They can be
/// switched on and off while the program runs. One at a time.
class Faults final
{
public:
    Faults();
    ~Faults();
    Faults(const Faults &) = delete;
    Faults &operator=(const Faults &) = delete;

    /// Every write to files whose path begins with @p prefix fails with this errno; 0: no more.
    void failWrites(const QString &prefix, int error);
    /// They cannot be opened for writing either, as on a disk that is mounted read-only.
    void failWritesAndOpenings(const QString &prefix, int error);
    void mend();
    enum class Host {
        Unknown, ///< its name does not resolve
        Here, ///< it is this computer
    };
    /// What looking up this name says, of which the system itself knows nothing.
    void setHost(const QString &name, Host host);
    /// How often a call has failed. 0 after a fault means that the test has proved nothing.
    [[nodiscard]] long long refused() const;
    /// Sets the wall clock off by so much; the clock that only grows goes on undisturbed.
    void shiftClock(std::chrono::milliseconds shift);

private:
    QTemporaryFile m_file;
    FaultControl *m_control = nullptr;
};

} // namespace LeadBridge::Test
