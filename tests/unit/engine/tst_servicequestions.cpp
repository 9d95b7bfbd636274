// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/servicequestions.h"
#include "app/interfaces/wording.h"
#include "tests/standins/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

#include <memory>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::Reply;
using StandIn::ScriptedServer;

namespace {

const QByteArray token("NEWTOKEN-0123456789");

/// Asks with the secret "token" and the progress so far; the answer is JSON with "kind", "said",
/// "progress" and "token". One chooser: "chats".
class AskedService final : public Destination
{
public:
    static const Destination *find(const QString &id)
    {
        static const AskedService service;
        return id == u"asked" ? &service : nullptr;
    }
    [[nodiscard]] const DestinationDescription &description() const override
    {
        static const DestinationDescription none;
        return none;
    }
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override
    {
        if (!context.secrets.contains(QStringLiteral("token")))
            return tl::unexpected(
                QList<Reason> { { ReasonCode::SecretMissing,
                                  { QStringLiteral("key"), QStringLiteral("token") } } });
        OutboundMessage message;
        const QByteArray secret = context.secrets.value(QStringLiteral("token")).toUtf8();
        message.request = {
            "POST", QUrl(action.settings[u"url"].toString()), {}, context.progress + ' ' + secret
        };
        message.record = message.request;
        message.secretValues = { secret };
        message.exclusive = action.settings[u"exclusive"].toString();
        return message;
    }
    [[nodiscard]] Outcome interpret(const Action & /*action*/, const BuildContext & /*context*/,
                                    const Answer &answer) const override
    {
        const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
        const QString kind = said[u"kind"].toString();
        Outcome outcome;
        outcome.kind = kind == u"works" ? OutcomeKind::Delivered
            : kind == u"goes_on"        ? OutcomeKind::GoesOn
                                        : OutcomeKind::Rejected;
        outcome.progress = said[u"progress"].toString().toUtf8();
        if (answer.status == 0)
            outcome.reason = answer.failure;
        else if (outcome.kind == OutcomeKind::Rejected)
            outcome.reason = { ReasonCode::KeyRefused, { said[u"said"].toString() } };
        if (said.contains(u"token"))
            outcome.newSecrets = { { QStringLiteral("token"), said[u"token"].toString() } };
        return outcome;
    }
    [[nodiscard]] QList<PreviewLine> preview(const Action & /*action*/,
                                             const BuildContext & /*context*/) const override
    {
        return {};
    }
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context, bool testMessage) const override
    {
        auto message = build(action, context);
        if (message && testMessage)
            message->request.body += " letter";
        return message;
    }
    [[nodiscard]] Outcome interpretCheck(const Action &action, const BuildContext &context,
                                         const Answer &answer) const override
    {
        return interpret(action, context, answer);
    }
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    choicesRequest(const QString & /*chooser*/, const Action &action,
                   const BuildContext &context) const override
    {
        return build(action, context);
    }
    [[nodiscard]] tl::expected<QList<Choice>, Outcome>
    readChoices(const QString &chooser, const Action &action, const BuildContext &context,
                const Answer &answer) const override
    {
        const Outcome outcome = interpret(action, context, answer);
        if (outcome.kind != OutcomeKind::Delivered)
            return tl::unexpected(outcome);
        return QList<Choice> { { chooser + u'1', QStringLiteral("Салон") } };
    }
};

/// The secrets of a test, stored at once unless it says otherwise.
class Secrets final : public SecretKeeper
{
public:
    void store(const QList<NewSecret> &secrets,
               const std::function<void(const Result<> &)> &done) override
    {
        if (refuses) {
            done(fail(ErrorKind::DiskFull, {}, secrets.first().name));
            return;
        }
        for (const NewSecret &secret : secrets)
            values.insert(secret.name, secret.value);
        done({});
    }
    QHash<QString, QString> values { { QStringLiteral("token"), QStringLiteral("OLDTOKEN") } };
    bool refuses = false;
};

Reply said(const QByteArray &json)
{
    return Reply::answer(200, json);
}

const Reply works = said(R"({"kind":"works"})");
const Reply renewed = said(R"({"kind":"goes_on","progress":"renewed","token":")" + token + "\"}");

} // namespace

class TestServiceQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aConnectionIsChecked_data();
    void aConnectionIsChecked();
    void severalRequestsAreFollowedAndNewSecretsKept();
    void noMoreThanTenRequests();
    void whatCannotBeBuiltIsTold();
    void aServiceThatSaysNothingIsGivenUp();
    void aSecretThatCannotBeStoredIsToldOfAndKept();
    void noTokenIsRenewedTwiceAtOnce();
    void choicesAreRead();
    void choicesThatAreRefusedSayWhy();
    void anotherThreadMayAsk();

private:
    ConnectionReport check(bool testMessage = false);

    Action m_action;
    SystemClock m_clock;
    std::unique_ptr<Exclusives> m_exclusives;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<ServiceQuestions> m_questions;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestServiceQuestions::init()
{
    m_exclusives = std::make_unique<Exclusives>();
    m_secrets = std::make_unique<Secrets>();
    m_questions = std::make_unique<ServiceQuestions>(ServiceQuestions::Parts {
        *m_exclusives, *m_secrets, [this] { return m_secrets->values; }, m_clock });
    m_questions->setDestinations(&AskedService::find);
    m_server = std::make_unique<ScriptedServer>();
    m_server->setReplies({ works });
    m_action = {};
    m_action.destination = QStringLiteral("asked");
    m_action.settings = { { QStringLiteral("url"), m_server->url().toString() } };
}

void TestServiceQuestions::cleanup()
{
    m_questions.reset();
    m_server.reset();
}

ConnectionReport TestServiceQuestions::check(bool testMessage)
{
    const auto report = m_questions->check(m_action, {}, testMessage);
    [&] { QTRY_VERIFY(report.isFinished()); }();
    return report.isFinished() ? report.result().value_or(ConnectionReport {})
                               : ConnectionReport {};
}

void TestServiceQuestions::aConnectionIsChecked_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("works");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("it works") << works << true << Reason { ReasonCode::ConnectionWorks, {} };
    QTest::newRow("the service refuses, and repeats the key")
        << said(R"({"kind":"no","said":"bad OLDTOKEN"})") << false
        << Reason { ReasonCode::KeyRefused, { QStringLiteral("bad •••") } };
    QTest::newRow("the connection is lost")
        << Reply { {}, Reply::Then::Close } << false
        << Reason { ReasonCode::ConnectionLost,
                    { QStringLiteral("The remote host closed the connection") } };
}

void TestServiceQuestions::aConnectionIsChecked()
{
    QFETCH(Reply, reply);
    m_server->setReplies({ reply });
    const ConnectionReport report = check();
    QTEST(report.works, "works");
    QTEST(report.reason, "reason");
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(!m_server->requests().first().contains("letter"));
}

void TestServiceQuestions::severalRequestsAreFollowedAndNewSecretsKept()
{
    m_server->setReplies({ renewed, works });
    QVERIFY(check(true).works);
    QCOMPARE(m_secrets->values.value(QStringLiteral("token")), QString::fromLatin1(token));
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().at(0).endsWith("\r\n\r\n OLDTOKEN letter"));
    QVERIFY(m_server->requests().at(1).endsWith(QByteArray("renewed " + token + " letter")));
}

void TestServiceQuestions::noMoreThanTenRequests()
{
    m_server->setReplies({ said(R"({"kind":"goes_on"})") });
    const ConnectionReport report = check();
    QVERIFY(!report.works);
    QCOMPARE(report.reason, (Reason { ReasonCode::GoesOnTooLong, { QStringLiteral("10") } }));
    QCOMPARE(m_server->requests().size(), 10);
}

void TestServiceQuestions::whatCannotBeBuiltIsTold()
{
    m_secrets->values.clear();
    QCOMPARE(check().reason.code, ReasonCode::SecretMissing);
    m_action.destination = QStringLiteral("nothing");
    QCOMPARE(check().reason.code, ReasonCode::FlowGone);
    m_secrets->values.insert(QStringLiteral("token"), QStringLiteral("x"));
    m_action.destination = QStringLiteral("asked");
    m_action.settings = { { QStringLiteral("url"), QStringLiteral("ftp://x/") } };
    QCOMPARE(check().reason.code, ReasonCode::InputBad);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestServiceQuestions::aServiceThatSaysNothingIsGivenUp()
{
    m_questions->setTimeLimit(1s);
    m_server->setReplies({ Reply {} });
    QCOMPARE(check().reason, (Reason { ReasonCode::NoAnswer, { QStringLiteral("1") } }));
}

void TestServiceQuestions::aSecretThatCannotBeStoredIsToldOfAndKept()
{
    m_questions->setTimeLimit(300ms);
    m_secrets->refuses = true;
    m_server->setReplies({ renewed, works });
    QCOMPARE(check().reason, (Reason { ReasonCode::SecretNotKept, { QStringLiteral("token") } }));
    m_secrets->refuses = false;
    QTRY_COMPARE(m_secrets->values.value(QStringLiteral("token")), QString::fromLatin1(token));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestServiceQuestions::noTokenIsRenewedTwiceAtOnce()
{
    m_action.settings.insert(QStringLiteral("exclusive"), QStringLiteral("renewal"));
    m_exclusives->take(QStringLiteral("renewal")); // a delivery is at it
    const auto first = m_questions->check(m_action, {}, false);
    const auto second = m_questions->check(m_action, {}, false);
    Action other = m_action;
    other.settings.remove(QStringLiteral("exclusive"));
    const auto third = m_questions->check(other, {}, false);
    QTRY_VERIFY(third.isFinished());
    QCOMPARE(m_server->requests().size(), 1);
    m_secrets->values.insert(QStringLiteral("token"), QStringLiteral("NEWER"));
    m_exclusives->release(QStringLiteral("renewal"));
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QVERIFY(first.result()->works && second.result()->works);
    QCOMPARE(m_server->mostAtOnce(), 1);
    QVERIFY(m_server->requests().at(1).endsWith(" NEWER"));
    QVERIFY(m_server->requests().at(2).endsWith(" NEWER"));
    QVERIFY(m_exclusives->isFree(QStringLiteral("renewal")));
}

void TestServiceQuestions::choicesAreRead()
{
    m_server->setReplies({ renewed, works });
    const auto choices = m_questions->choices(QStringLiteral("chats"), m_action, {});
    QTRY_VERIFY(choices.isFinished());
    const auto found = choices.result();
    QVERIFY(found);
    QCOMPARE(*found, (QList<Choice> { { QStringLiteral("chats1"), QStringLiteral("Салон") } }));
}

void TestServiceQuestions::choicesThatAreRefusedSayWhy()
{
    m_server->setReplies({ said(R"({"kind":"no","said":"no such token"})") });
    const auto choices = m_questions->choices(QStringLiteral("chats"), m_action, {});
    QTRY_VERIFY(choices.isFinished());
    const auto refused = choices.result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(refused.error().detail,
             reasonText({ ReasonCode::KeyRefused, { QStringLiteral("no such token") } }));
}

void TestServiceQuestions::anotherThreadMayAsk()
{
    QThread thread;
    m_questions->moveToThread(&thread);
    m_exclusives->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, m_questions.get(), &QObject::deleteLater);
    thread.start();
    ServiceQuestions *questions = m_questions.release();
    const auto report = questions->check(m_action, {}, false);
    QTRY_VERIFY(report.isFinished());
    QVERIFY(report.result()->works);
    thread.quit();
    thread.wait();
}

QTEST_GUILESS_MAIN(TestServiceQuestions)
#include "tst_servicequestions.moc"
