// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailanswer.h"
#include "app/destinations/mailanswer.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// What mail servers say, and what becomes of the letter.
class TestEmailAnswer : public QObject
{
    Q_OBJECT

private slots:
    void repliesByTheirClass_data();
    void repliesByTheirClass();
    void providersInWords_data();
    void providersInWords();
    void withoutAnAnswerItMattersWhetherAnythingWasSent_data();
    void withoutAnAnswerItMattersWhetherAnythingWasSent();
    void greylistingWaitsLongerTheSecondTime();
    void whoIsToWait_data();
    void whoIsToWait();
    void someRecipientsRefusedIsDelivered();
    void somePostponedAreTriedAlone();
    void allRefused_data();
    void allRefused();
    void checks_data();
    void checks();
    void progressSurvivesItsText();
};

namespace {

const QString anna = QStringLiteral("anna@example.org");
const QString boris = QStringLiteral("boris@example.org");
const QString vera = QStringLiteral("vera@example.org");

EmailSituation situation(const QString &preset = QStringLiteral("own"))
{
    EmailAccount account;
    account.preset = preset;
    account.host = QStringLiteral("smtp.example.org");
    account.user = QStringLiteral("robot@example.org");
    return { account, { anna, boris, vera }, {} };
}

Answer reply(const char *command, int status, const char *words)
{
    Answer answer;
    answer.sent = qstrcmp(command, ".") == 0 ? SentState::Something : SentState::Nothing;
    answer.status = status;
    answer.headers = { { mailCommandHeader, command } };
    answer.body = words;
    return answer;
}

Answer withRefused(Answer answer, const QString &address, const char *words)
{
    answer.headers.emplaceBack(mailRefusedHeader,
                               QByteArray('<' + address.toLatin1() + "> " + words));
    return answer;
}

Answer noAnswer(SentState sent, const Reason &failure)
{
    Answer answer;
    answer.sent = sent;
    answer.failure = failure;
    return answer;
}

} // namespace

void TestEmailAnswer::repliesByTheirClass_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<OutcomeKind>("kind");
    QTest::addColumn<ReasonCode>("code");
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    const auto row = [](const char *command, int status, const char *words, Kind kind, Code code) {
        QTest::addRow("%d after %s: %s", status, *command ? command : "connecting", words)
            << QByteArray(command) << status << QByteArray(words) << kind << code;
    };
    row(".", 250, "2.0.0 Ok: queued as 4F0000000001", Kind::Delivered, Code::Accepted);
    row(".", 250, "", Kind::Delivered, Code::Accepted);
    for (const int status : { 421, 450, 451, 452, 454 }) {
        for (const char *command : { "", "MAIL", "DATA", "." })
            row(command, status, "4.3.0 later", Kind::Retry, Code::ServiceSaid);
    }
    row("AUTH", 454, "4.7.0 Temporary authentication failure", Kind::Retry, Code::ServiceSaid);
    row("AUTH", 421, "4.7.0 Too many login attempts", Kind::Retry, Code::LimitReached);
    row("MAIL", 451, "4.7.1 Rate limit exceeded", Kind::Retry, Code::LimitReached);
    for (const int status : { 530, 534, 535, 538 }) {
        for (const char *command : { "AUTH", "MAIL", "RCPT" })
            row(command, status, "5.7.8 no", Kind::Rejected, Code::KeyRefused);
    }
    row("AUTH", 504, "5.5.4 mechanism", Kind::Rejected, Code::KeyRefused);
    for (const int status : { 550, 551, 553 })
        row("MAIL", status, "5.7.1 Sender address rejected: not owned by auth user.",
            Kind::Rejected, Code::AddressRefused);
    for (const int status : { 552, 554 }) {
        for (const char *command : { "MAIL", "DATA", "." })
            row(command, status, "5.7.1 spam", Kind::Rejected, Code::ServiceSaid);
    }
    row(".", 550, "5.7.1 looks like spam", Kind::Rejected, Code::ServiceSaid);
    row("MAIL", 501, "5.5.4 syntax", Kind::Rejected, Code::ServiceSaid);
    row("", 554, "5.3.2 no mail here", Kind::Rejected, Code::ServiceSaid);
    row(".", 550, "5.4.5 Daily user sending limit exceeded", Kind::Retry, Code::LimitReached);
    row("DATA", 354, "go on", Kind::Uncertain, Code::NotUnderstood);
}

void TestEmailAnswer::repliesByTheirClass()
{
    QFETCH(QByteArray, command);
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    const Outcome outcome =
        interpretEmail(situation(), reply(command.constData(), status, words.constData()));
    QTEST(outcome.kind, "kind");
    QTEST(outcome.reason.code, "code");
    QCOMPARE(outcome.retryAfter.has_value(), outcome.kind == OutcomeKind::Retry);
}

void TestEmailAnswer::providersInWords_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *preset, int status, const char *words, const char *shown,
                        const char *advice) {
        QTest::addRow("%s: %s", preset, words)
            << QString::fromLatin1(preset) << status << QByteArray(words)
            << QStringList { QString::fromLatin1(shown), QString::fromLatin1(advice) };
    };
    row("yandex", 535,
        "5.7.8 Error: authentication failed: This user does not have access rights to this service",
        "5.7.8 Error: authentication failed: This user does not have access rights to this service",
        "mail_access");
    row("yandex", 535,
        "5.7.8 Error: authentication failed: Your message looks like spam. You need to use web",
        "5.7.8 Error: authentication failed: Your message looks like spam. You need to use web",
        "prove_human");
    row("yandex", 530, "5.7.7 Email sending without SSL/TLS encryption is not allowed",
        "5.7.7 Email sending without SSL/TLS encryption is not allowed", "encryption");
    row("yandex", 535, "5.7.8 Error: authentication failed: Invalid user or password!",
        "5.7.8 Error: authentication failed: Invalid user or password!", "app_password_yandex");
    row("mailru", 535, "5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/",
        "5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/", "app_password_mailru");
    row("own", 535, "5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/",
        "5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/", "app_password");
    row("gmail", 535, "5.7.8 Username and Password not accepted.\n5.7.8  Learn more at x",
        "5.7.8 Username and Password not accepted. Learn more at x", "app_password_gmail");
    row("gmail", 534, "5.7.9 Application-specific password required",
        "5.7.9 Application-specific password required", "app_password_gmail");
    row("own", 535, "5.7.8 no", "5.7.8 no", "");
}

void TestEmailAnswer::providersInWords()
{
    QFETCH(QString, preset);
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    const Outcome outcome =
        interpretEmail(situation(preset), reply("AUTH", status, words.constData()));
    QCOMPARE(outcome.kind, OutcomeKind::Rejected);
    QCOMPARE(outcome.reason.code, ReasonCode::KeyRefused);
    QTEST(outcome.reason.args, "args");
}

void TestEmailAnswer::withoutAnAnswerItMattersWhetherAnythingWasSent_data()
{
    QTest::addColumn<SentState>("sent");
    QTest::addColumn<ReasonCode>("failure");
    QTest::addColumn<OutcomeKind>("kind");
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    const auto nothing = SentState::Nothing;
    const auto something = SentState::Something;
    for (const auto code :
         { Code::HostNotFound, Code::ConnectionRefused, Code::ConnectionTimedOut, Code::TlsFailed,
           Code::NetworkFailed, Code::WrongTlsMode, Code::NotUnderstood, Code::ProxyFailed })
        QTest::addRow("nothing left: %d", static_cast<int>(code)) << nothing << code << Kind::Retry;
    QTest::newRow("no way to log in") << nothing << Code::KeyRefused << Kind::Rejected;
    QTest::newRow("lost after the dot") << something << Code::ConnectionLost << Kind::Uncertain;
    QTest::newRow("silence after the dot") << something << Code::NoAnswer << Kind::Uncertain;
}

void TestEmailAnswer::withoutAnAnswerItMattersWhetherAnythingWasSent()
{
    QFETCH(SentState, sent);
    QFETCH(ReasonCode, failure);
    const Reason reason { failure, { QStringLiteral("smtp.example.org") } };
    EmailSituation with = situation();
    with.progress.taken = { anna };
    const Outcome outcome = interpretEmail(with, noAnswer(sent, reason));
    QTEST(outcome.kind, "kind");
    QCOMPARE(outcome.reason, reason);
    QCOMPARE(EmailProgress::read(outcome.progress), with.progress);
}

void TestEmailAnswer::greylistingWaitsLongerTheSecondTime()
{
    EmailSituation with = situation();
    for (const auto pause : { 5min, 15min, 15min }) {
        const Outcome outcome = interpretEmail(
            with,
            withRefused(reply("RCPT", 451, "4.7.1 Greylisted"), anna, "451 4.7.1 Greylisted"));
        QCOMPARE(outcome.kind, OutcomeKind::Retry);
        QCOMPARE(outcome.retryAfter, std::optional<std::chrono::seconds>(pause));
        with.progress = EmailProgress::read(outcome.progress);
    }
}

void TestEmailAnswer::whoIsToWait_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("limited");
    for (const char *command : { "", "EHLO", "STARTTLS", "AUTH" })
        QTest::addRow("the account at '%s'", command) << QByteArray(command) << true;
    for (const char *command : { "MAIL", "DATA", "." })
        QTest::addRow("the letter at %s", command) << QByteArray(command) << false;
}

void TestEmailAnswer::whoIsToWait()
{
    QFETCH(QByteArray, command);
    const Outcome outcome =
        interpretEmail(situation(), reply(command.constData(), 421, "4.3.2 busy"));
    QTEST(outcome.limited, "limited");
}

void TestEmailAnswer::someRecipientsRefusedIsDelivered()
{
    const Outcome outcome = interpretEmail(
        situation(), withRefused(reply(".", 250, "ok"), boris, "550 5.1.1 no such user"));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    const Reason expected { ReasonCode::AddressRefused,
                            { boris, QStringLiteral("5.1.1 no such user") } };
    QCOMPARE(outcome.reason, expected);
}

void TestEmailAnswer::somePostponedAreTriedAlone()
{
    EmailSituation with = situation();
    Answer answer = withRefused(reply(".", 250, "ok"), boris, "450 4.2.0 greylisted");
    answer = withRefused(answer, vera, "550 5.1.1 no such user");
    const Outcome first = interpretEmail(with, answer);
    QCOMPARE(first.kind, OutcomeKind::Retry);
    QCOMPARE(first.reason.args.value(0), boris);
    with.progress = EmailProgress::read(first.progress);
    QCOMPARE(with.progress.open(with.recipients), QStringList { boris });

    const Outcome second = interpretEmail(with, reply(".", 250, "ok"));
    QCOMPARE(second.kind, OutcomeKind::Delivered);
    QCOMPARE(second.reason.code, ReasonCode::AddressRefused);
    QCOMPARE(second.reason.args.value(0), vera);

    // Refused for good after all: the others have the letter.
    const Outcome refused =
        interpretEmail(with, withRefused(reply("RCPT", 550, "no"), boris, "550 5.7.1 no"));
    QCOMPARE(refused.kind, OutcomeKind::Delivered);
    QCOMPARE(refused.reason.code, ReasonCode::Several);
}

void TestEmailAnswer::allRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<OutcomeKind>("kind");
    for (const int status : { 550, 551, 552, 553, 554 })
        QTest::addRow("%d", status) << status << OutcomeKind::Rejected;
    for (const int status : { 421, 450, 451, 452 })
        QTest::addRow("%d", status) << status << OutcomeKind::Retry;
}

void TestEmailAnswer::allRefused()
{
    QFETCH(int, status);
    EmailSituation with = situation();
    with.recipients = { anna };
    const QByteArray words = QByteArray::number(status) + " 1.2.3 words";
    const Outcome outcome = interpretEmail(
        with, withRefused(reply("RCPT", status, "1.2.3 words"), anna, words.constData()));
    QTEST(outcome.kind, "kind");
    const Reason expected { ReasonCode::AddressRefused, { anna, QStringLiteral("1.2.3 words") } };
    QCOMPARE(outcome.reason, expected);
    QVERIFY(!outcome.limited);
}

void TestEmailAnswer::checks_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<OutcomeKind>("kind");
    QTest::addColumn<ReasonCode>("code");
    const auto loggedIn = [](Answer answer) {
        answer.headers.emplaceBack(mailLoginHeader, "yes");
        return answer;
    };
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    QTest::newRow("logged in") << loggedIn(reply("NOOP", 250, "ok")) << Kind::Delivered
                               << Code::ConnectionWorks;
    QTest::newRow("test letter") << loggedIn(reply(".", 250, "ok")) << Kind::Delivered
                                 << Code::ConnectionWorks;
    QTest::newRow("no AUTH there")
        << reply("NOOP", 250, "ok") << Kind::Rejected << Code::KeyRefused;
    QTest::newRow("test letter not to all")
        << withRefused(loggedIn(reply(".", 250, "ok")), anna, "550 no") << Kind::Rejected
        << Code::AddressRefused;
    QTest::newRow("wrong password")
        << reply("AUTH", 535, "5.7.8 no") << Kind::Rejected << Code::KeyRefused;
    QTest::newRow("wrong mode") << noAnswer(SentState::Nothing, { Code::WrongTlsMode, {} })
                                << Kind::Retry << Code::WrongTlsMode;
}

void TestEmailAnswer::checks()
{
    QFETCH(Answer, answer);
    const Outcome outcome = interpretEmailCheck(situation(), answer);
    QTEST(outcome.kind, "kind");
    QTEST(outcome.reason.code, "code");
}

void TestEmailAnswer::progressSurvivesItsText()
{
    const EmailProgress progress { { anna }, { { boris, QStringLiteral("5.1.1 нет") } }, 3 };
    QCOMPARE(EmailProgress::read(progress.written()), progress);
    QCOMPARE(EmailProgress {}.written(), QByteArray());
    for (const char *odd : { "", "[]", "{\"taken\":7,\"waits\":\"x\",\"refused\":[]}", "{" })
        QCOMPARE(EmailProgress::read(odd), EmailProgress {});
}

QTEST_GUILESS_MAIN(TestEmailAnswer)
#include "tst_emailanswer.moc"
