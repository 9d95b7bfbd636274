// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/books.h"
#include "tests/soak/hand.h"
#include "tests/soak/moodyservice.h"
#include "tests/soak/sender.h"
#include "tests/soak/torment.h"
#include "tests/standins/telegramapi.h"
#include "tests/system/kit/actionflow.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>

using namespace LeadBridge::Soak;
using namespace LeadBridge::Test;
using LeadBridge::StandIn::TelegramApi;

namespace {

constexpr int connections = 6;
constexpr int killsPerMinute = 9;
constexpr int moodMs = 5000; // how long Telegram's mood lasts
constexpr int peaceMs = 30 * 60'000; // the longest time for all to settle
constexpr int lookMs = 1000;
const QString chat = QStringLiteral("456");
const QString ownersChat = QStringLiteral("789"); // where alerts go

const QString waiting = QStringLiteral("Новые клиенты");
const QString guarded = QStringLiteral("Записи");
const QString chained = QStringLiteral("Оплаты");

/// A flow with one CPA.House step that loses patience sooner than people's do.
QJsonObject flowOf(const QString &name, const QUrl &service, const QString &uncertain)
{
    QJsonObject flow = flowObject({ .name = name, .destination = service, .uncertain = uncertain });
    QJsonObject action = flow.value(u"actions").toArray().at(0).toObject();
    action.insert(
        u"delivery"_qs,
        QJsonObject { { u"uncertain"_qs, uncertain },
                      { u"timeout_s"_qs, 2 },
                      { u"retry"_qs, QJsonObject { { u"first_s"_qs, 1 }, { u"max_s"_qs, 4 } } } });
    flow.insert(u"actions"_qs, QJsonArray { action });
    return flow;
}

QJsonObject guardedFlow(const QUrl &service)
{
    QJsonObject flow = flowOf(guarded, service, u"resend"_qs);
    flow.insert(u"duplicates"_qs,
                QJsonObject { { u"key"_qs, QJsonArray { u"client_id"_qs } },
                              { u"window_minutes"_qs, 1440 } });
    return flow;
}

QJsonObject chainedFlow(const QUrl &service, const TelegramApi &telegram)
{
    QJsonObject flow = flowOf(chained, service, u"resend"_qs);
    QJsonArray actions = flow.value(u"actions").toArray();
    actions.append(actionObject(u"telegram"_qs, { { u"api_url"_qs, telegram.base().toString() } },
                                { { u"token"_qs, from("secret", u"telegram-token"_qs) },
                                  { u"chats"_qs, from("constant", chat) },
                                  { u"text"_qs, from("template", u"{{client_id}}"_qs) } }));
    flow.insert(u"actions"_qs, actions);
    return flow;
}

/// Nobody lives longer here than half a minute: alerts gather for a second.
bool hastenAlerts(const QString &path)
{
    const QJsonObject times { { u"gather_ms"_qs, 1000 },
                              { u"calm_ms"_qs, 2000 },
                              { u"retry_first_ms"_qs, 500 },
                              { u"retry_most_ms"_qs, 2000 } };
    QFile file(path);
    qputenv("LEADBRIDGE_ALERT_TIMES", path.toLocal8Bit());
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(times).toJson()) > 0;
}

void waitMs(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Everything of one soak.
class Soak
{
public:
    explicit Soak(const QString &folder, quint32 seed)
        : m_installation(folder)
        , m_service(seed)
        , m_sender(connections, seed + 1)
        , m_torment(m_installation, killsPerMinute, seed + 2)
        , m_hand(m_installation, { waiting, guarded, chained }, seed + 4)
        , m_random(seed + 3)
    {
        m_telegram.addChat(chat, u"Пётр"_qs);
        m_telegram.addChat(ownersChat, u"Анна"_qs);
    }

    bool run(int minutes);
    void print(int minutes) const;
    void keep(quint32 seed) const;

private:
    bool setUp();
    void changeMood();
    bool settle();
    void readPaths();

    Installation m_installation;
    MoodyService m_service;
    TelegramApi m_telegram;
    Sender m_sender;
    Torment m_torment;
    Hand m_hand;
    QRandomGenerator m_random;
    QMap<QString, QString> m_paths; ///< of the flows' hooks
    Balance m_balance;
    bool m_endedCleanly = false;
};

bool Soak::setUp()
{
    const QList<QJsonObject> flows { flowOf(waiting, m_service.url(), u"wait"_qs),
                                     guardedFlow(m_service.url()),
                                     chainedFlow(m_service.url(), m_telegram) };
    const auto store = [this](const char *name, const QByteArray &value) {
        return m_installation.run({ u"secret"_qs, u"set"_qs, QString::fromLatin1(name) }, value)
                   .status
            == 0;
    };
    const bool stored = store(apiKeyName, apiKey)
        && store("telegram-token", TelegramApi::token.toLatin1())
        && store("alert-telegram-token", TelegramApi::token.toLatin1());
    if (!hastenAlerts(m_installation.dataDir() + u"/times.json"))
        return false;
    const QStringList alerts { u"alerts"_qs, u"set"_qs, u"telegram.chats="_qs + ownersChat,
                               u"telegram.api="_qs + m_telegram.base().toString() };
    return stored && m_installation.run(alerts).status == 0
        && m_installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flowFile(flows)).status == 0;
}

void Soak::changeMood()
{
    static const QList<TelegramApi::Mode> modes { TelegramApi::Mode::Well, TelegramApi::Mode::Well,
                                                  TelegramApi::Mode::BadGateway,
                                                  TelegramApi::Mode::HangsUp,
                                                  TelegramApi::Mode::Truncated };
    m_telegram.setMode(modes.at(m_random.bounded(static_cast<int>(modes.size()))));
}

void Soak::readPaths()
{
    for (const QString &flow : { waiting, guarded, chained })
        m_paths.insert(flow, m_installation.hook(flow).path());
}

bool Soak::run(int minutes)
{
    if (!setUp())
        return false;
    readPaths();
    QObject::connect(&m_torment, &Torment::bridgeStarted, &m_sender, [this] {
        const auto url = [this](const QString &flow) {
            QUrl hook = m_installation.base();
            hook.setPath(m_paths.value(flow));
            return hook;
        };
        m_sender.sendTo({ { url(guarded), 400, true },
                          { url(chained), 12, false },
                          { url(waiting), 588, false } });
    });
    QTimer mood;
    QObject::connect(&mood, &QTimer::timeout, &m_sender, [this] { changeMood(); });
    mood.start(moodMs);
    m_torment.begin();
    m_hand.begin();
    waitMs(minutes * 60'000);
    mood.stop();
    return settle();
}

/// Peace, until nothing is under way any more; then the books.
bool Soak::settle()
{
    m_service.calmDown();
    m_telegram.setMode(TelegramApi::Mode::Well);
    m_sender.finish();
    if (!m_torment.calmDown() || !m_hand.rest())
        return false;
    const QDeadlineTimer deadline(peaceMs);
    const auto isSettled = [this] {
        const QStringList pending { u"history"_qs, u"list"_qs,    u"--json"_qs, u"--state"_qs,
                                    u"pending"_qs, u"--limit"_qs, u"1"_qs };
        const CliResult list = m_installation.run(pending);
        return m_sender.isDone() && list.status == 0 && list.objects().isEmpty();
    };
    while (!isSettled() && !deadline.hasExpired())
        waitMs(lookMs);
    m_endedCleanly = m_torment.endBridge();

    Accounts accounts { .database = m_installation.dataDir() + u"/leadbridge.db",
                        .accepted = m_sender.accepted(),
                        .repeatable = m_sender.repeated(),
                        .waitingFlows = { 1 }, // the first that was imported
                        .orders = m_service.orders(),
                        .messages = {} };
    for (const QString &text : m_telegram.textsIn(chat))
        ++accounts.messages[text.toInt()];
    m_balance = balance(accounts);
    return m_balance.isEven() && m_endedCleanly;
}

void Soak::print(int minutes) const
{
    QTextStream out(stdout);
    const auto row = [&out](const QString &what, qint64 number) {
        out << what.leftJustified(52) << ' ' << u"%L1"_qs.arg(number).rightJustified(9) << '\n';
    };
    row(u"minutes"_qs, minutes);
    row(u"requests"_qs, m_sender.requests());
    row(u"  answered 200"_qs, m_sender.accepted().size());
    for (auto refusal = m_sender.refusals().cbegin(); refusal != m_sender.refusals().cend();
         ++refusal) {
        row(refusal.key() == 0 ? u"  not answered"_qs : u"  answered %1"_qs.arg(refusal.key()),
            *refusal);
    }
    row(u"kills"_qs, m_torment.kills());
    for (auto deed = m_torment.deeds().cbegin(); deed != m_torment.deeds().cend(); ++deed)
        row(u"  "_qs + deed.key(), *deed);
    out << "by the operator's hand\n";
    for (auto deed = m_hand.deeds().cbegin(); deed != m_hand.deeds().cend(); ++deed)
        row(u"  "_qs + deed.key(), *deed);
    const QMap<QString, int> faults = m_service.faults();
    int sum = 0;
    for (const int count : faults)
        sum += count;
    row(u"faults of the service"_qs, sum);
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        row(u"  "_qs + fault.key(), *fault);
    row(u"orders that arrived"_qs, m_balance.orders);
    row(u"messages that arrived"_qs, m_telegram.textsIn(chat).size());
    row(u"alerts that arrived"_qs, m_telegram.textsIn(ownersChat).size());
    out << "events by state\n";
    for (auto state = m_balance.states.cbegin(); state != m_balance.states.cend(); ++state)
        row(u"  "_qs + state.key(), *state);
    row(u"requests whose answer is unknown, written down"_qs, m_balance.doubtful);
    row(u"  orders sent again after one of them"_qs, m_balance.repeated);
    row(u"lost"_qs, m_balance.lost);
    row(u"doubled outside the in-flight window"_qs, m_balance.doubled);
    row(u"not settled"_qs, m_balance.unsettled);
    row(u"otherwise contradicting"_qs, m_balance.unexplained);
    for (const QString &story : m_balance.stories)
        out << story << '\n';
    if (!m_endedCleanly)
        out << "the bridge did not end cleanly\n";
}

void Soak::keep(quint32 seed) const
{
    const QString copy = u"soak-%1.db"_qs.arg(seed);
    if (QFile::copy(m_installation.dataDir() + u"/leadbridge.db", copy))
        qInfo("the database is kept as %s", qPrintable(copy));
}

} // namespace

/// Arguments: minutes, a folder on a real disk, and a seed, where an earlier run is to be
/// repeated as far as its threads allow.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int minutes = arguments.value(1).toInt();
    if (minutes <= 0)
        qFatal("usage: leadbridge-soak MINUTES [FOLDER [SEED]]");
    const quint32 seed = arguments.size() > 3 ? arguments.at(3).toUInt()
                                              : QRandomGenerator::global()->generate() % 1'000'000;
    QTextStream(stdout) << "seed " << seed << Qt::endl;
    Soak soak(arguments.value(2, u"."_qs), seed);
    const bool even = soak.run(minutes);
    soak.print(minutes);
    if (!even)
        soak.keep(seed);
    return even ? 0 : 1;
}
