// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/telegramapi.h"
#include "tests/system/kit/actionflow.h"

#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::TelegramApi;

/// Messages to Telegram's stand-in, by the real program.
class TestSystemTelegram : public QObject
{
    Q_OBJECT

private slots:
    void aMessageReachesEachChat();
    void valuesArriveUnharmedOrCut_data();
    void valuesArriveUnharmedOrCut();
    void aMovedGroupIsFollowed();
    void aChatThatRefusesLeavesTheOthersTheirs();
    void aKillBetweenTwoChatsRepeatsNone();
    void aLimitedChatStopsNoOther();
    void theLimitsAreKept();
    void aLimitIsObeyed();
    void troubleInFrontOfTelegramPasses();
    void withoutAnAnswerItIsSentAgain();
};

namespace {

const QString person = QStringLiteral("456");
const QString group = QStringLiteral("-1001234567890");

QJsonObject messageAction(const TelegramApi &telegram, const QString &chats,
                          const QString &text = QStringLiteral("{{client_name}}"),
                          const QString &markup = QStringLiteral("html"))
{
    return actionObject(
        u"telegram"_qs,
        { { u"api_url"_qs, telegram.base().toString() }, { u"parse_mode"_qs, markup } },
        { { u"token"_qs, from("secret", u"telegram-token"_qs) },
          { u"chats"_qs, from("constant", chats) },
          { u"text"_qs, from("template", text) } });
}

/// A bridge that posts into these chats.
class Bridge
{
public:
    Bridge()
    {
        telegram.addChat(person, u"Пётр"_qs);
        telegram.addChat(group, u"Заявки"_qs, u"@leads_example"_qs);
    }

    bool start(const QJsonObject &action)
    {
        process = installActions(installation, { action },
                                 { { u"telegram-token"_qs, TelegramApi::token.toLatin1() } })
            ? installation.serve()
            : nullptr;
        return process != nullptr;
    }

    [[nodiscard]] QJsonObject delivery() const
    {
        const QJsonObject story = installation.story(installation.history().value(0).value(u"id"));
        return story.value(u"deliveries").toArray().at(0).toObject();
    }

    [[nodiscard]] QStringList outcomes() const
    {
        QStringList outcomes;
        for (const QJsonValue &attempt : delivery().value(u"log").toArray())
            outcomes.append(attempt[u"outcome"].toString());
        return outcomes;
    }

    TelegramApi telegram;
    Installation installation;
    std::unique_ptr<CliProcess> process;
};

} // namespace

void TestSystemTelegram::aMessageReachesEachChat()
{
    Bridge bridge;
    QVERIFY(bridge.start(messageAction(bridge.telegram, person + u", @leads_example"_qs,
                                       u"<b>Заявка</b> {{client_name}}"_qs)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 30000);
    const QStringList once { u"Заявка Анна"_qs };
    QCOMPARE(bridge.telegram.textsIn(person), once);
    QCOMPARE(bridge.telegram.textsIn(group), once);
    QVERIFY(!bridge.telegram.messages().constFirst().linkPreview);
    const QJsonObject delivery = bridge.delivery();
    QCOMPARE(delivery.value(u"order_id").toString(), u"2"_qs);
    const QJsonArray log = delivery.value(u"log").toArray();
    QCOMPARE(log.size(), 2);
    for (const QJsonValue &attempt : log)
        QVERIFY(attempt[u"request"][u"url"].toString().endsWith(u"/bot•••/sendMessage"));
    QVERIFY(filesWith(bridge.installation, TelegramApi::token.toLatin1()).isEmpty());
    QVERIFY(!bridge.process->terminate().told().contains(TelegramApi::token.toLatin1()));
}

void TestSystemTelegram::valuesArriveUnharmedOrCut_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("read");

    const QString nasty =
        u"<b>Ё</b> & \"кавычки\" 'и' \\\\ *_~`| 15.01-2026!\nстрока \U0001F600"_qs;
    const QString longText(10'000, u'&');
    const QString pictures = u"\U0001F600"_qs.repeated(5'000);
    for (const char *markup : { "html", "markdown_v2", "none" }) {
        const QString name = QString::fromLatin1(markup);
        QTest::addRow("all signs, %s", markup) << name << nasty << nasty;
        QTest::addRow("10,000 letters, %s", markup)
            << name << longText << longText.left(4095) + u'…';
        QTest::addRow("10,000 halves of pictures, %s", markup)
            << name << pictures << pictures.left(4094) + u'…';
    }
}

void TestSystemTelegram::valuesArriveUnharmedOrCut()
{
    QFETCH(QString, markup);
    QFETCH(QString, value);
    QFETCH(QString, read);
    Bridge bridge;
    QVERIFY(bridge.start(messageAction(bridge.telegram, group, u"{{client_name}}"_qs, markup)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, value } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 30000);
    QCOMPARE(bridge.telegram.textsIn(group), QStringList { read });
}

void TestSystemTelegram::aMovedGroupIsFollowed()
{
    Bridge bridge;
    const QString oldGroup = u"-777"_qs;
    const QString newGroup = u"-1009876543210"_qs;
    bridge.telegram.addChat(oldGroup, u"Группа"_qs);
    bridge.telegram.move(oldGroup, newGroup);
    QVERIFY(bridge.start(messageAction(bridge.telegram, person + u'\n' + oldGroup)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 30000);
    QCOMPARE(bridge.telegram.textsIn(person).size(), 1);
    QCOMPARE(bridge.telegram.textsIn(newGroup).size(), 1);
    bool told = false;
    for (const QJsonValue &attempt : bridge.delivery().value(u"log").toArray())
        told = told || attempt[u"message"].toString().contains(newGroup);
    QVERIFY(told);
}

void TestSystemTelegram::aChatThatRefusesLeavesTheOthersTheirs()
{
    Bridge bridge;
    bridge.telegram.block(person);
    QVERIFY(bridge.start(messageAction(bridge.telegram, person + u',' + group)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"rejected"_qs), 1, 30000);
    QCOMPARE(bridge.telegram.textsIn(group).size(), 1);
    QVERIFY(bridge.delivery().value(u"message").toString().contains(u"blocked by the user"_qs));
}

void TestSystemTelegram::aKillBetweenTwoChatsRepeatsNone()
{
    Bridge bridge;
    bridge.telegram.limit(group, 1);
    QVERIFY(bridge.start(messageAction(bridge.telegram, person + u',' + group)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(bridge.outcomes().contains(u"retry"_qs), 30000);
    bridge.process->killHard();
    bridge.telegram.limit(group, 0);
    bridge.process = bridge.installation.serve();
    QVERIFY(bridge.process);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 60000);
    QCOMPARE(bridge.telegram.textsIn(person).size(), 1);
    QVERIFY(!bridge.telegram.textsIn(group).isEmpty());
}

void TestSystemTelegram::aLimitedChatStopsNoOther()
{
    Bridge bridge;
    bridge.telegram.limit(group, 3600);
    const QJsonArray actions { messageAction(bridge.telegram, group),
                               messageAction(bridge.telegram, person) };
    QVERIFY(installActions(bridge.installation, { actions.at(0) },
                           { { u"telegram-token"_qs, TelegramApi::token.toLatin1() } }));
    bridge.process = bridge.installation.serve();
    QVERIFY(bridge.process);
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(bridge.outcomes().contains(u"retry"_qs), 30000);
    // The same bot, another flow: its chat is not the one that is refused.
    QVERIFY(installActions(bridge.installation, { actions.at(1) }, {}, u"Вторая"_qs));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Борис"_qs } }, u"Вторая"_qs),
             200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.telegram.textsIn(person).size(), 1, 30000);
    QVERIFY(bridge.telegram.textsIn(group).isEmpty());
}

void TestSystemTelegram::theLimitsAreKept()
{
    Bridge bridge;
    QVERIFY(bridge.start(messageAction(bridge.telegram, person)));
    constexpr int events = 10;
    QStringList texts;
    for (int i = 0; i < events; ++i) {
        texts.append(QString::number(i));
        QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, texts.constLast() } }), 200);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), events, 60000);
    QCOMPARE(bridge.telegram.floods(), 0);
    QStringList arrived = bridge.telegram.textsIn(person);
    arrived.sort();
    QCOMPARE(arrived, texts);
}

void TestSystemTelegram::aLimitIsObeyed()
{
    Bridge bridge;
    bridge.telegram.limitNext(1, 2);
    QVERIFY(bridge.start(messageAction(bridge.telegram, group)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 30000);
    QCOMPARE(bridge.outcomes(), (QStringList { u"retry"_qs, u"delivered"_qs }));
    const QJsonArray log = bridge.delivery().value(u"log").toArray();
    const auto time = [&log](int index) {
        return QDateTime::fromString(log.at(index)[u"started_at"].toString(), Qt::ISODateWithMs);
    };
    QVERIFY(time(0).msecsTo(time(1)) >= 2000);
    QCOMPARE(bridge.telegram.textsIn(group).size(), 1);
}

void TestSystemTelegram::troubleInFrontOfTelegramPasses()
{
    Bridge bridge;
    bridge.telegram.setMode(TelegramApi::Mode::BadGateway);
    QVERIFY(bridge.start(messageAction(bridge.telegram, group)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(bridge.outcomes().contains(u"retry"_qs), 30000);
    bridge.telegram.setMode(TelegramApi::Mode::Well);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 60000);
    QCOMPARE(bridge.telegram.textsIn(group).size(), 1);
}

void TestSystemTelegram::withoutAnAnswerItIsSentAgain()
{
    Bridge bridge;
    bridge.telegram.setMode(TelegramApi::Mode::HangsUp);
    QVERIFY(bridge.start(messageAction(bridge.telegram, group)));
    QCOMPARE(sendEvent(bridge.installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(!bridge.telegram.messages().isEmpty(), 30000);
    bridge.telegram.setMode(TelegramApi::Mode::Well);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 1, 60000);
    QCOMPARE(bridge.outcomes().constFirst(), u"uncertain"_qs);
    QVERIFY(bridge.telegram.textsIn(group).size() >= 2);
}

QTEST_GUILESS_MAIN(TestSystemTelegram)

#include "tst_system_telegram.moc"
