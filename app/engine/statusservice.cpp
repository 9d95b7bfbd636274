// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/statusservice.h"

#include "app/delivery/deliveryqueue.h"
#include "app/engine/addressprobe.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/intake.h"
#include "app/engine/settingsservice.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"
#include "app/webhook/webhookserver.h"

#include <QHostAddress>
#include <QMetaMethod>
#include <QPromise>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// Asks on the webhook thread.
template <class T, class Ask> QFuture<Result<T>> askWebhook(WebhookServer &server, Ask ask)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(&server, [&server, promise, ask] {
        promise->addResult(ask(server));
        promise->finish();
    });
    return promise->future();
}

} // namespace

StatusService::StatusService(const Parts &parts, QObject *parent)
    : StatusApi(parent)
    , m_parts(parts)
    , m_refresh(300ms)
    , m_probe(std::make_unique<AddressProbe>(parts.webhook, parts.clock, AddressProbe::Options()))
{
    connect(&m_refresh, &Throttle::due, this, [this] {
        readSending();
        m_parts.flows.refreshNumbers();
        emit overviewChanged();
    });
    const auto moved = [this] { m_refresh.trigger(); };
    connect(&parts.journal, &Journal::eventsAppended, this, moved);
    connect(&parts.journal, &Journal::eventsChanged, this, moved);
    connect(&parts.flows, &FlowsApi::changed, this, [this] {
        ReceivingStatus status = m_receiving;
        for (const FlowSummary &flow : m_parts.flows.summaries()) {
            if (flow.lastEventUtc > status.lastEventUtc || !status.lastEventUtc.isValid())
                status.lastEventUtc = flow.lastEventUtc;
        }
        setReceiving(status);
    });
    connect(&parts.settings, &SettingsApi::settingsChanged, this, [this] {
        ReceivingStatus status = m_receiving;
        status.publicBase = m_parts.settings.settings().publicBase;
        const bool changed = status.publicBase != m_receiving.publicBase;
        if (changed && m_lastCheck && m_lastCheck->base != tidyBase(status.publicBase))
            m_lastCheck.reset();
        setReceiving(status);
        if (changed)
            emit addressChecked();
    });
}

StatusService::~StatusService() = default;

QFuture<Result<quint16>> StatusService::listen(const QString &bindAddress, quint16 port)
{
    const auto open = [bindAddress, port](WebhookServer &server) {
        return server.listen(QHostAddress(bindAddress), port);
    };
    return askWebhook<quint16>(m_parts.webhook, open)
        .then(this, [this, bindAddress, port](const Result<quint16> &taken) -> Result<quint16> {
            ReceivingStatus status = m_receiving;
            status.bindAddress = bindAddress;
            status.port = taken.value_or(port);
            status.error = taken ? Error() : taken.error();
            status.kind = taken                          ? ReceivingStatus::Kind::Listening
                : taken.error().kind == ErrorKind::InUse ? ReceivingStatus::Kind::PortTaken
                                                         : ReceivingStatus::Kind::Failed;
            setReceiving(status);
            return taken;
        });
}

void StatusService::setHealth(const StorageHealth &health)
{
    if (m_health == health)
        return;
    m_health = health;
    emit receivingChanged();
}

void StatusService::addStartNote(const Error &note)
{
    m_startNotes.append(note);
}

void StatusService::setDemo(std::function<QFuture<Result<>>()> demo)
{
    m_demo = std::move(demo);
}

bool StatusService::hasWindow() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&StatusApi::raiseRequested));
}

void StatusService::refresh()
{
    m_refresh.trigger();
}

void StatusService::adoptSending(bool on)
{
    m_parts.intake.setSending(on);
    QMetaObject::invokeMethod(&m_parts.delivery,
                              [queue = &m_parts.delivery, on] { queue->setSending(on); });
    m_sending.on = on;
    emit sendingChanged();
    readSending();
}

ReceivingStatus StatusService::receiving() const
{
    ReceivingStatus status = m_receiving;
    if (!m_health.writable && status.kind == ReceivingStatus::Kind::Listening) {
        status.kind = ReceivingStatus::Kind::StorageTrouble;
        status.error = m_health.error;
    }
    return status;
}

QFuture<Result<int>> StatusService::setSending(bool on, HeldChoice held)
{
    const bool release = on && held == HeldChoice::Send;
    QList<FlowId> running;
    const FlowSetPointer flows = m_parts.flows.snapshot();
    for (const Flow &flow : *flows) {
        if (flow.running && release)
            running.append(flow.id);
    }
    return m_parts.settings.setSending(on, running)
        .then(this,
              [this, on, release](const Result<> &saved) -> QFuture<Result<int>> {
                  if (!saved)
                      return answered<int>(tl::unexpected(saved.error()));
                  adoptSending(on);
                  return release ? m_parts.journal.releaseHeld() : answered<int>(0);
              })
        .unwrap();
}

QFuture<Result<quint16>> StatusService::listenOn(quint16 port)
{
    return listen(m_parts.settings.settings().bindAddress, port)
        .then(this, [this](const Result<quint16> &taken) -> Result<quint16> {
            if (taken) {
                Settings settings = m_parts.settings.settings();
                settings.port = *taken;
                m_parts.settings.apply(settings);
            }
            return taken;
        });
}

QFuture<Result<Overview>> StatusService::overview()
{
    return m_parts.reader.overview(m_parts.clock.nowUtc(), QTimeZone::systemTimeZone());
}

QFuture<Result<>> StatusService::playDemo()
{
    return m_demo ? m_demo() : refused(ErrorKind::Unavailable);
}

void StatusService::readSending()
{
    m_parts.reader.sending().then(this, [this](const Result<SendingStatus> &read) {
        if (!read)
            return;
        SendingStatus status = *read;
        status.on = m_sending.on;
        status.stopping = m_sending.stopping;
        if (status != m_sending) {
            m_sending = status;
            emit sendingChanged();
        }
    });
}

void StatusService::setReceiving(const ReceivingStatus &status)
{
    if (status == m_receiving)
        return;
    m_receiving = status;
    emit receivingChanged();
}

QFuture<Result<AddressCheck>> StatusService::checkAddress(const QString &base)
{
    if (m_receiving.kind != ReceivingStatus::Kind::Listening) {
        AddressCheck check;
        check.kind = AddressCheck::Kind::NotListening;
        check.base = tidyBase(base);
        check.host = QUrl(check.base).host();
        check.checkedUtc = m_parts.clock.nowUtc();
        keepCheck(check);
        return answered<AddressCheck>(check);
    }
    return m_probe->check(base).then(this, [this](const AddressCheck &check) {
        keepCheck(check);
        return Result<AddressCheck>(check);
    });
}

std::optional<AddressCheck> StatusService::lastAddressCheck() const
{
    const bool ofThisBase = m_lastCheck && m_lastCheck->base == tidyBase(m_receiving.publicBase);
    return ofThisBase ? m_lastCheck : std::nullopt;
}

void StatusService::keepCheck(const AddressCheck &check)
{
    m_lastCheck = check;
    emit addressChecked();
    emit receivingChanged();
}

QFuture<Result<RefusedRequests>> StatusService::refusedRequests()
{
    return askWebhook<RefusedRequests>(m_parts.webhook, [](const WebhookServer &server) {
        const WebhookCounters &counters = server.counters();
        RefusedRequests refusals;
        for (std::size_t i = 0; i < RefusalKinds; ++i) {
            const auto kind = static_cast<Refusal>(i);
            // Who guesses too often is turned away before the guess is looked at.
            const bool unknown = kind == Refusal::UnknownAddress || kind == Refusal::SenderLimit;
            qint64 &sum = unknown                   ? refusals.unknownAddress
                : kind == Refusal::MethodNotAllowed ? refusals.wrongMethod
                                                    : refusals.other;
            sum += static_cast<qint64>(counters.of(kind));
        }
        return Result<RefusedRequests>(refusals);
    });
}

} // namespace LeadBridge
