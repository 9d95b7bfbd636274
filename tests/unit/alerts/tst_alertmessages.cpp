// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertmessages.h"
#include "app/alerts/alerttimes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

namespace {

AlertMail someMail()
{
    AlertMail mail;
    mail.to = { QStringLiteral("owner@example.org") };
    mail.host = QStringLiteral("smtp.example.org");
    mail.user = QStringLiteral("robot@example.org");
    mail.from = mail.user;
    return mail;
}

AlertLetter someLetter(const QString &recipient)
{
    return { QStringLiteral("alert-1-2"),
             recipient,
             { QStringLiteral("LeadBridge: беда"), QStringLiteral("Что делать") },
             QDateTime::fromString(QStringLiteral("2026-11-22T10:00:00Z"), Qt::ISODate) };
}

const AlertSecrets keys { { alertMailSecret, QStringLiteral("EXAMPLEpassword") },
                          { alertTelegramSecret,
                            QStringLiteral("123456789:AAExample-do_not_leak-0123456789abc") } };

} // namespace

class TestAlertMessages final : public QObject
{
    Q_OBJECT

private slots:
    void aLetterIsWhole()
    {
        const auto message =
            alertMail(someMail(), keys, someLetter(QStringLiteral("owner@example.org")));
        QVERIFY(message);
        QCOMPARE(message->mail->recipients, QStringList { QStringLiteral("owner@example.org") });
        QCOMPARE(message->mail->password, QStringLiteral("EXAMPLEpassword"));
        QVERIFY(message->mail->data.contains("Message-ID: <alert-1-2@example.org>"));
        QVERIFY(message->secretValues.contains("EXAMPLEpassword"));
    }

    void whatIsMissingIsSaid()
    {
        const auto letter = someLetter(QStringLiteral("owner@example.org"));
        QCOMPARE(alertMail(someMail(), {}, letter).error().code, ReasonCode::SecretMissing);
        QCOMPARE(alertMail(someMail(), keys, someLetter(QStringLiteral("nobody"))).error().code,
                 ReasonCode::InputBad);
        AlertMail open = someMail();
        open.user.clear();
        QVERIFY(alertMail(open, {}, letter));
        const AlertTelegram telegram;
        QCOMPARE(alertTelegram(telegram, {}, someLetter(QStringLiteral("100"))).error().code,
                 ReasonCode::SecretMissing);
    }

    void telegramGetsPlainText()
    {
        AlertLetter letter = someLetter(QStringLiteral("-100200"));
        letter.message.text = QStringLiteral("<b>a & b</b> {{x}}");
        const auto message = alertTelegram(AlertTelegram(), keys, letter);
        QVERIFY(message);
        const QJsonObject body = QJsonDocument::fromJson(message->request.body).object();
        QCOMPARE(body.value(u"text").toString(),
                 QStringLiteral("LeadBridge: беда\n\n<b>a & b</b> {{x}}"));
        QVERIFY(!body.contains(u"parse_mode"));
        QVERIFY(!message->record.url.toString().contains(QStringLiteral("do_not_leak")));
    }

    void answersAreJudged()
    {
        Answer taken;
        taken.sent = SentState::Something;
        taken.status = 250;
        taken.headers = { { "Command", "." } };
        taken.body = "2.0.0 Ok";
        const auto letter = someLetter(QStringLiteral("owner@example.org"));
        QCOMPARE(alertMailOutcome(someMail(), letter, taken).kind, OutcomeKind::Delivered);
        Answer limited;
        limited.status = 429;
        limited.body = R"({"ok":false,"error_code":429,"parameters":{"retry_after":7}})";
        const auto outcome =
            alertTelegramOutcome(AlertTelegram(), keys, someLetter(QStringLiteral("100")), limited);
        QCOMPARE(outcome.kind, OutcomeKind::Retry);
        QVERIFY(outcome.retryAfter >= 7s);
    }

    void triesGrowApartAndEnd()
    {
        const AlertTimes times;
        const QDateTime made = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        QDateTime now = made;
        int tries = 0;
        QList<qint64> pauses;
        for (auto next = nextTry(times, ++tries, made, now); next;
             next = nextTry(times, ++tries, made, now)) {
            pauses.append(now.secsTo(*next));
            now = *next;
        }
        QCOMPARE(pauses.mid(0, 8), (QList<qint64> { 30, 60, 120, 240, 480, 960, 1800, 1800 }));
        QVERIFY(made.secsTo(now) <= 24 * 3600 && made.secsTo(now) > 23 * 3600);
        QCOMPARE(nextTry(times, 1, made, made, 90s), made.addSecs(90));
        QCOMPARE(nextTry(times, 1, made, made, 24h), made.addSecs(3600));
    }
};

QTEST_GUILESS_MAIN(TestAlertMessages)
#include "tst_alertmessages.moc"
