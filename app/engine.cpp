// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/engine/alertservice.h"
#include "app/engine/clientservice.h"
#include "app/engine/controlmethods.h"
#include "app/engine/controlserver.h"
#include "app/engine/engineimpl.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/historyservice.h"
#include "app/engine/outageservice.h"
#include "app/engine/problemservice.h"
#include "app/engine/sendingservice.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/engine/statustrouble.h"
#include "app/engine/upkeepservice.h"
#include "app/storage/restore.h"

#include <QFile>

namespace LeadBridge {

Engine::Engine(const EngineOptions &options, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(options, this))
{
}

Engine::~Engine() = default;

Result<> Engine::requestRestore(const QString &copy)
{
    if (const auto locked = m_impl->folder.open(); !locked)
        return locked;
    return LeadBridge::requestRestore(m_impl->folder.databasePath(), copy);
}

Result<> Engine::open()
{
    if (const auto locked = m_impl->folder.open(); !locked)
        return locked;
    const auto restored = carryOutRestore(m_impl->folder.databasePath(), m_impl->clock);
    // Half way a new journal must not be begun in the place of the old one.
    if (!restored && !QFile::exists(m_impl->folder.databasePath()))
        return tl::unexpected(restored.error());
    const auto opened = m_impl->queue.open(m_impl->folder.databasePath());
    if (!opened)
        return tl::unexpected(opened.error());
    m_impl->opened = *opened;
    m_impl->build();
    m_impl->connectParts();
    if (restored)
        m_impl->upkeep->setRestored(*restored);
    else
        m_impl->status->addStartNote(restored.error());
    if (!opened->setAside.isEmpty()) {
        m_impl->status->addStartNote({ ErrorKind::SetAside, opened->damage, opened->setAside });
        m_impl->statusTrouble->tellOfDamage();
    } else {
        m_impl->statusTrouble->endFoundDamage();
    }
    return m_impl->control->listen(m_impl->folder.controlName());
}

QFuture<Result<>> Engine::start()
{
    m_impl->webhookThread.start();
    m_impl->deliveryThread.start();
    return m_impl->settings->load()
        .then(this, [this](const Result<> &) { return m_impl->alerts->load(); })
        .unwrap()
        .then(this, [this](const Result<> &) { return m_impl->secrets.load(); })
        .unwrap()
        .then(this,
              [this](const Result<> &loaded) {
                  if (!loaded)
                      m_impl->status->addStartNote(loaded.error());
                  m_impl->applySettings();
                  m_impl->applySecrets();
                  return m_impl->flows->load();
              })
        .unwrap()
        .then(this,
              [this](const Result<> &loaded) {
                  return loaded ? m_impl->recoverAndRun() : answered<>(loaded);
              })
        .unwrap();
}

QFuture<Result<>> Engine::tellWhyItEnds(std::chrono::milliseconds limit)
{
    return m_impl->alerts->lastWord(limit);
}

void Engine::stop()
{
    m_impl->stop();
}

StatusApi &Engine::status() const
{
    return *m_impl->status;
}

FlowsApi &Engine::flows() const
{
    return *m_impl->flows;
}

HistoryApi &Engine::history() const
{
    return *m_impl->history;
}

SettingsApi &Engine::settings() const
{
    return *m_impl->settings;
}

ClientsApi &Engine::clients() const
{
    return *m_impl->clients;
}

ProblemsApi &Engine::problems() const
{
    return *m_impl->problems;
}

AlertsApi &Engine::alerts() const
{
    return *m_impl->alerts;
}

UpkeepApi &Engine::upkeep() const
{
    return *m_impl->upkeep;
}

OutagesApi &Engine::outages() const
{
    return *m_impl->outages;
}

SendingApi &Engine::sendings() const
{
    return *m_impl->sendings;
}

QFuture<Result<QJsonValue>> Engine::call(const QString &method, const QJsonObject &parameters)
{
    return m_impl->methods->call(method, parameters);
}

QString Engine::dataFolder() const
{
    return m_impl->folder.path();
}

QString Engine::databasePath() const
{
    return m_impl->folder.databasePath();
}

QString Engine::controlName() const
{
    return m_impl->folder.controlName();
}

} // namespace LeadBridge
