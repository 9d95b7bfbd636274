// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/ownengine.h"

#include "app/engine.h"
#include "app/interfaces/statusapi.h"

#include <QSignalSpy>
#include <QTest>

namespace LeadBridge::InProcess {

namespace {

constexpr int patienceMs = 60000;

} // namespace

class OwnEngine::Impl
{
public:
    explicit Impl(const EngineOptions &options)
        : engine(options)
    {
    }

    Engine engine;
};

OwnEngine::OwnEngine(const QString &dataFolder)
{
    EngineOptions options;
    options.dataFolder = dataFolder;
    options.port = quint16(0);
    options.bindAddress = QStringLiteral("127.0.0.1");
    m_impl = std::make_unique<Impl>(options);
}

OwnEngine::~OwnEngine() = default;

bool OwnEngine::start()
{
    if (!m_impl->engine.open())
        return false;
    const QFuture<Result<>> started = m_impl->engine.start();
    return QTest::qWaitFor([started] { return started.isFinished(); }, patienceMs)
        && started.result().has_value() && port() != 0;
}

bool OwnEngine::stop()
{
    QSignalSpy stopped(&m_impl->engine, &Engine::stopped);
    m_impl->engine.stop();
    return stopped.wait(patienceMs);
}

quint16 OwnEngine::port() const
{
    return m_impl->engine.status().receiving().port;
}

QString OwnEngine::databasePath() const
{
    return m_impl->engine.databasePath();
}

} // namespace LeadBridge::InProcess
