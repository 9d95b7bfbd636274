// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertservice.h"

#include "app/alerts/alertprivacy.h"
#include "app/alerts/alertsettingsfile.h"
#include "app/alerts/alerttexts.h"
#include "app/base/logging.h"
#include "app/delivery/whendone.h"
#include "app/engine/alertdispatch.h"
#include "app/engine/datafolder.h"
#include "app/engine/daysummary.h"
#include "app/engine/futures.h"
#include "app/engine/leadclients.h"
#include "app/engine/problemservice.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/engine/watchers.h"
#include "app/storage/historyreader.h"
#include "app/storage/secretstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QMetaMethod>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

const QString settingsKey = QStringLiteral("alerts");
const QString stateKey = QStringLiteral("alerts_told");
constexpr std::array allChannels { AlertChannel::Email, AlertChannel::Telegram,
                                   AlertChannel::Desktop };
constexpr qsizetype wholeList = 200; // ProblemsApi::current() gives no more

ProblemKey failedKey(AlertChannel channel)
{
    return { ProblemKind::AlertFailed, {}, 0, channelWord(channel) };
}

/// A channel that is down is not told of itself.
QList<AlertPart> partsFor(AlertChannel channel, const QList<AlertPart> &parts)
{
    QList<AlertPart> own = parts;
    own.removeIf([&](const AlertPart &part) { return part.problem.key == failedKey(channel); });
    return own;
}

} // namespace

AlertService::AlertService(const Parts &parts, QObject *parent)
    : AlertsApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_beside(parts.folder.path())
    , m_courier(parts.clock)
    , m_outbox({ parts.queue, parts.secrets, m_courier, parts.clock })
    , m_watchers(std::make_unique<Watchers>(
          Watchers::Parts { parts.reader, parts.secrets, parts.flows, parts.status, parts.problems,
                            parts.folder, parts.clock }))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertService::step);
    connect(&parts.problems, &ProblemsApi::changed, this, &AlertService::step);
    connect(&m_courier, &AlertCourier::dateHeard, this, &AlertService::hearDate);
    connect(m_watchers.get(), &Watchers::looking, this, [this] {
        readTimes();
        tellSummary();
        step();
    });
    connect(&m_outbox, &AlertOutbox::failed, this, &AlertService::onFailed);
    connect(&m_outbox, &AlertOutbox::recovered, this, &AlertService::endFailed);
    connect(&m_outbox, &AlertOutbox::changed, this, &AlertsApi::changed);
    connect(&m_outbox, &AlertOutbox::changed, this, &AlertService::lookAtLastWord);
    connect(&m_outbox, &AlertOutbox::sent, this, [this](AlertChannel channel) {
        m_state.sentUtc.insert(channel, m_parts.clock.nowUtc());
        keepState();
    });
}

AlertService::~AlertService()
{
    endLastWord(); // nobody waits for ever
}

QFuture<Result<>> AlertService::load()
{
    return m_store.all().then(
        this, [this](const Result<QMap<QString, QString>> &values) -> Result<> {
            if (!values)
                return tl::unexpected(values.error());
            QByteArray text = values->value(settingsKey).toUtf8();
            if (text.isEmpty())
                text = m_beside.read();
            else
                keepBeside(text); // after a restore they are the copy's
            m_settings = alertSettingsFrom(QJsonDocument::fromJson(text).object());
            readAlertState(values->value(stateKey).toUtf8(), m_state, m_book);
            m_outbox.setSettings(m_settings);
            m_parts.problems.setRetryLimit(m_settings.retryingAfter);
            emit changed();
            return {};
        });
}

Result<> AlertService::check(const QMap<QString, QString> &values)
{
    const QByteArray text = values.value(settingsKey).toUtf8();
    if (text.isEmpty())
        return {};
    return checkedAlertSettings(alertSettingsFrom(QJsonDocument::fromJson(text).object()))
        .map([](const AlertSettings &) {});
}

QFuture<Result<>> AlertService::adopt(const QMap<QString, QString> &values)
{
    const QByteArray text = values.value(settingsKey).toUtf8();
    return text.isEmpty() ? answered<>({})
                          : apply(alertSettingsFrom(QJsonDocument::fromJson(text).object()));
}

void AlertService::start()
{
    m_running = true;
    readTimes();
    m_outbox.start();
    m_watchers->start();
    // What was tried in vain before this start is not news of half a minute later.
    m_parts.problems.lookAfter();
}

QFuture<Result<>> AlertService::lastWord(std::chrono::milliseconds limit)
{
    m_lastWord = std::make_shared<QPromise<Result<>>>();
    m_lastWord->start();
    const QFuture<Result<>> said = m_lastWord->future();
    QTimer::singleShot(limit, this, &AlertService::endLastWord);
    step();
    return said;
}

void AlertService::lookAtLastWord()
{
    if (!m_lastWord)
        return;
    const QList<ProblemRecord> current = m_parts.problems.current();
    const bool known = std::any_of(current.cbegin(), current.cend(), [](const ProblemRecord &one) {
        return one.key.kind == ProblemKind::NotListening
            || one.key.kind == ProblemKind::StorageTrouble;
    });
    const bool gone = std::all_of(allChannels.begin(), allChannels.end(),
                                  [this](auto channel) { return m_outbox.waiting(channel) == 0; });
    if (!m_running || !anybodyListens() || (known && gone && m_composing.isEmpty()))
        endLastWord();
}

void AlertService::endLastWord()
{
    if (const auto said = std::exchange(m_lastWord, {})) {
        said->addResult(Result<> {});
        said->finish();
    }
}

void AlertService::stop()
{
    m_running = false;
    m_timer.stop();
    m_watchers->stop();
    m_outbox.stop();
}

void AlertService::hearDate(const QString &host, const QByteArray &date)
{
    m_watchers->hearDate(host, date);
}

void AlertService::keepBeside(const QByteArray &text) const
{
    if (!m_beside.keep(text))
        qCWarning(lcEngine) << "the alerts' settings are in the database alone";
}

/// Tests name a file and change it as they go on.
void AlertService::readTimes()
{
    const QString path = qEnvironmentVariable("LEADBRIDGE_ALERT_TIMES");
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
        m_times = alertTimesFrom(file.readAll());
    m_outbox.setTimes(m_times);
    m_watchers->setTimes(m_times);
}

bool AlertService::isSet(AlertChannel channel, const AlertSettings &settings) const
{
    if (channel != AlertChannel::Desktop)
        return !alertRecipients(channel, settings).isEmpty();
    // Without a window nobody sees a notification.
    static const QMetaMethod shown = QMetaMethod::fromSignal(&AlertsApi::notification);
    return settings.desktop && isSignalConnected(shown);
}

bool AlertService::anybodyListens() const
{
    return std::any_of(allChannels.begin(), allChannels.end(),
                       [this](AlertChannel channel) { return isSet(channel, m_settings); });
}

void AlertService::step()
{
    if (!m_running || !anybodyListens()) {
        lookAtLastWord();
        return;
    }
    const QDateTime now = m_parts.clock.nowUtc();
    const QList<ProblemRecord> current = m_parts.problems.current();
    AlertTimes times = m_times;
    if (m_lastWord)
        times.gather = {};
    const AlertBook before = m_book;
    const QList<AlertPart> parts =
        m_book.step(current, current.size() < wholeList, m_settings, times, now);
    if (!parts.isEmpty())
        tell(parts, before);
    lookAtLastWord();
    const QDateTime next = m_book.nextUtc(m_settings, m_times);
    if (!next.isValid())
        return;
    // The watchers call again in any case, should the clock be set.
    m_timer.start(std::chrono::milliseconds(
        std::clamp<qint64>(now.msecsTo(next) + 1, 1, m_times.watch.count())));
}

AlertSurroundings AlertService::surroundings() const
{
    AlertSurroundings around;
    around.computer = QSysInfo::machineHostName();
    around.nowUtc = m_parts.clock.nowUtc();
    return around;
}

/// A window has the words of its language installed. The command line has none: what it prints is
/// made for scripts, what goes to people is not.
AlertLanguage AlertService::language() const
{
    return m_parts.status.hasWindow() ? AlertLanguage::installed()
                                      : AlertLanguage::named(m_parts.settings.settings().language);
}

void AlertService::tell(const QList<AlertPart> &parts, const AlertBook &before)
{
    AlertSurroundings around = surroundings();
    around.personalData = m_settings.personalData;
    const int message = m_composing.begin(before);
    QList<ProblemRecord> problems;
    for (const AlertPart &part : parts) {
        if (mayNamePeople(part.problem.key.kind) && part.kind != AlertPart::Kind::Over)
            problems.append(part.problem);
    }
    whenDone(this, clientsOfLeads(m_parts.reader, m_parts.flows, problems),
             [this, message, parts, around](const LeadClients &clients) {
                 AlertSurroundings all = around;
                 all.clientValues = clients.values;
                 all.clients = clients.names;
                 send(message, parts, all);
             });
}

void AlertService::send(int message, const QList<AlertPart> &parts, const AlertSurroundings &around)
{
    const AlertLanguage spoken = language();
    for (const AlertChannel channel : allChannels) {
        const QList<AlertPart> own = partsFor(channel, parts);
        if (own.isEmpty() || !isSet(channel, m_settings))
            continue;
        const AlertMessage told = alertMessage(own, around);
        if (channel == AlertChannel::Desktop)
            emit notification(told.title, told.text);
        else
            m_outbox.add(channel, told);
    }
    m_composing.end(message);
    keepState();
}

void AlertService::keepState()
{
    m_outbox.keep(stateKey, alertStateText(m_state, m_composing.toKeep(m_book)));
}

void AlertService::tellSummary()
{
    const QDateTime now = m_parts.clock.nowUtc();
    const QDateTime local = now.toLocalTime();
    if (!m_settings.summaryAt || m_summing
        || !summaryIsDue(*m_settings.summaryAt, m_state.summaryDay, local))
        return;
    m_summing = true;
    whenDone(this, lastDay(m_parts.reader, m_parts.flows, now),
             [this, day = local.date()](const QList<FlowDay> &days) {
                 m_summing = false;
                 m_state.summaryDay = day; // stored with the message, not before it
                 const AlertLanguage spoken = language();
                 const AlertMessage message =
                     summaryMessage(days, m_parts.problems.current(), surroundings());
                 for (const AlertChannel channel : { AlertChannel::Email, AlertChannel::Telegram })
                     m_outbox.add(channel, message);
                 keepState();
             });
}

void AlertService::onFailed(AlertChannel channel, const Reason &reason)
{
    ProblemReport report;
    report.key = failedKey(channel);
    report.reason = reason;
    m_parts.problems.raise(report);
}

void AlertService::endFailed(AlertChannel channel)
{
    const QList<ProblemRecord> current = m_parts.problems.current();
    const bool there = std::any_of(current.cbegin(), current.cend(), [&](const ProblemRecord &one) {
        return one.key == failedKey(channel);
    });
    if (there)
        m_parts.problems.end(failedKey(channel));
}

QFuture<Result<>> AlertService::apply(const AlertSettings &settings)
{
    const auto tidy = checkedAlertSettings(settings);
    if (!tidy)
        return refused(tidy.error().kind, tidy.error().detail, tidy.error().place);
    const QByteArray text = QJsonDocument(toJson(*tidy)).toJson(QJsonDocument::Compact);
    return m_store.save({ { settingsKey, QString::fromUtf8(text) } })
        .then(this, [this, text, tidy = *tidy](const Result<> &saved) -> Result<> {
            if (!saved || tidy == m_settings)
                return saved;
            keepBeside(text);
            m_settings = tidy;
            m_outbox.setSettings(tidy);
            m_parts.problems.setRetryLimit(tidy.retryingAfter);
            if (m_running)
                m_parts.problems.lookAfter();
            emit changed();
            step();
            return saved;
        });
}

QList<ChannelStanding> AlertService::channels() const
{
    QList<ChannelStanding> standings;
    for (const AlertChannel channel : allChannels) {
        standings.append({ channel, isSet(channel, m_settings), m_state.sentUtc.value(channel),
                           m_state.checkedUtc.value(channel), m_outbox.trouble(channel),
                           m_outbox.waiting(channel) });
    }
    return standings;
}

QFuture<Result<Reason>> AlertService::test(AlertChannel channel, const AlertSettings &settings)
{
    const auto tidy = checkedAlertSettings(settings);
    if (!tidy)
        return refused<Reason>(tidy.error().kind, tidy.error().detail, tidy.error().place);
    if (!isSet(channel, *tidy))
        return refused<Reason>(ErrorKind::InvalidInput, QStringLiteral("no address is set"),
                               channelWord(channel));
    const AlertSurroundings around = surroundings();
    const AlertMessage message = [&] {
        const AlertLanguage spoken = language();
        return testAlert(around);
    }();
    if (channel == AlertChannel::Desktop) {
        emit notification(message.title, message.text);
        onTested(channel);
        return answered<Reason>(Reason { ReasonCode::ConnectionWorks, {} });
    }
    return sendTestAlert(this, m_courier, channel, *tidy, m_parts.secrets.snapshot(), message,
                         around.nowUtc)
        .then(this, [this, channel, tidy = *tidy](const Reason &reason) -> Result<Reason> {
            if (reason.code == ReasonCode::ConnectionWorks) {
                onTested(channel);
                if (tidy == m_settings)
                    m_outbox.forgive(channel);
            }
            return reason;
        });
}

void AlertService::onTested(AlertChannel channel)
{
    m_state.checkedUtc.insert(channel, m_parts.clock.nowUtc());
    keepState();
    emit changed();
}

} // namespace LeadBridge
