// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/klientiksapi.h"
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"
#include "tests/system/storedsettings.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::KlientiksApi;
using LeadBridge::StandIn::storeSettings;

/// A paid visit tells only the client's number: name and phone come from earlier events, or from
/// Klientiks' REST API, or the lead waits for somebody to tell them.
class TestSystemDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEarlierEventFillsTheOrder();
    void klientiksFillsTheOrder();
    void whoNobodyKnowsIsInvalidUntilAnEventTells();
    void klientiksAnswersInTheEnd();
    void aRefusalIsToldInWords();
    void aTestLeadIsAboutTheSamplePerson();
    void theTokenIsNowhere();
    void aFileFillsTheDirectory();
    void aForgottenClientIsGone_data();
    void aForgottenClientIsGone();

private:
    bool begin(bool lookup);
    void visit(const char *client);
    QJsonObject settledVisit() const;
    QByteArray allFiles() const;

    std::unique_ptr<Installation> m_installation;
    std::unique_ptr<RecordingDestination> m_cpaHouse;
    std::unique_ptr<KlientiksApi> m_klientiks;
    std::unique_ptr<CliProcess> m_bridge;
};

namespace {

const auto clients = u"clients"_qs;
const auto visits = u"visits"_qs;
constexpr auto tokenName = "klientiks-api-token";

QJsonObject withDirectory(QJsonObject flow)
{
    QJsonObject action = flow.value(u"actions").toArray().first().toObject();
    QJsonObject mapping = action.value(u"mapping").toObject();
    for (const auto &input : { u"name"_qs, u"phone"_qs })
        mapping.insert(input, QJsonObject { { u"builtin"_qs, QString(u"directory." + input) } });
    action.insert(u"mapping", mapping);
    flow.insert(u"actions", QJsonArray { action });
    return flow;
}

/// As an operator sets it in the settings.
bool switchLookupOn(const QString &database, const QUrl &api)
{
    return storeSettings(database,
                         { { u"klientiks_lookup"_qs, u"1"_qs },
                           { u"klientiks_account"_qs, KlientiksApi::account },
                           { u"klientiks_user"_qs, KlientiksApi::user },
                           { u"klientiks_api"_qs, api.toString() } });
}

} // namespace

void TestSystemDirectory::init()
{
    m_installation = std::make_unique<Installation>();
    m_cpaHouse = std::make_unique<RecordingDestination>();
    m_klientiks = std::make_unique<KlientiksApi>(QMap<QString, KlientiksApi::Person> {
        { u"15200009"_qs,
          { u"Ольга"_qs, u"Петровна"_qs, u"Запасная"_qs, u"79000000009"_qs, {} } } });
}

void TestSystemDirectory::cleanup()
{
    m_bridge.reset();
    m_installation.reset();
}

bool TestSystemDirectory::begin(bool lookup)
{
    const FlowSpec told { .name = clients,
                          .event = u"client_created"_qs,
                          .destination = m_cpaHouse->url(),
                          .running = false };
    const FlowSpec paid { .name = visits,
                          .event = u"visit_paid"_qs,
                          .destination = m_cpaHouse->url(),
                          .firstRetrySeconds = 1 };
    const QByteArray file = flowFile({ flowObject(told), withDirectory(flowObject(paid)) });
    const auto set = [this](const char *name, const QByteArray &value) {
        return m_installation->run({ u"secret"_qs, u"set"_qs, QString::fromLatin1(name) }, value)
                   .status
            == 0;
    };
    if (!set(apiKeyName, apiKey) || !set(tokenName, KlientiksApi::token.toUtf8()))
        return false;
    if (m_installation->run({ u"flow"_qs, u"import"_qs, u"-"_qs }, file).status != 0)
        return false;
    if (lookup
        && !switchLookupOn(m_installation->dataDir() + u"/leadbridge.db", m_klientiks->base()))
        return false;
    m_bridge = m_installation->serve();
    return m_bridge != nullptr;
}

void TestSystemDirectory::visit(const char *client)
{
    const QByteArray query = QByteArray("client_id=") + client + "&appointment_id=50600001";
    QCOMPARE(send(m_installation->hook(visits, query), "GET").status, 200);
}

QJsonObject TestSystemDirectory::settledVisit() const
{
    const QJsonObject event = m_installation->history({ u"--flow"_qs, visits }).value(0);
    return event.value(u"state").toString() == u"pending" ? QJsonObject() : event;
}

QByteArray TestSystemDirectory::allFiles() const
{
    QByteArray all;
    for (const QString &path : m_installation->files()) {
        QFile file(path);
        if (!path.endsWith(u"secrets.json") && file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestSystemDirectory::anEarlierEventFillsTheOrder()
{
    QVERIFY(begin(false));
    const QByteArray created = "client_id=15200001&client_phone=8%20(900)%20000-00-01&client_name=%"
                               "D0%90%D0%BD%D0%BD%D0%B0";
    QCOMPARE(send(m_installation->hook(clients, created), "GET").status, 200);
    visit("15200001");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 20'000);
    QCOMPARE(m_cpaHouse->count(), 1);
    const RecordedRequest order = m_cpaHouse->requests().first();
    QCOMPARE(order.formField(u"name"_qs), u"Анна"_qs);
    QCOMPARE(order.formField(u"phone"_qs), u"79000000001"_qs);
    QCOMPARE(order.formField(u"county_code"_qs), u"RU"_qs);
    QCOMPARE(order.formField(u"sub_id_1"_qs), u"kl-15200001"_qs);
    QCOMPARE(m_klientiks->requests(), 0);
}

void TestSystemDirectory::klientiksFillsTheOrder()
{
    QVERIFY(begin(true));
    visit("15200009");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 20'000);
    const RecordedRequest order = m_cpaHouse->requests().first();
    QCOMPARE(order.formField(u"name"_qs), u"Запасная Ольга Петровна"_qs);
    QCOMPARE(order.formField(u"phone"_qs), u"79000000009"_qs);
    visit("15200009"); // she is in the directory now
    QTRY_COMPARE_WITH_TIMEOUT(m_cpaHouse->count(), 2, 20'000);
    QCOMPARE(m_klientiks->requests(), 1);
}

void TestSystemDirectory::whoNobodyKnowsIsInvalidUntilAnEventTells()
{
    QVERIFY(begin(true));
    visit("15200077");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"invalid"_qs, 20'000);
    const QJsonObject event = m_installation->story(settledVisit().value(u"id"));
    const QString message = event.value(u"deliveries")[0][u"message"].toString();
    for (const auto &word : { u"Name"_qs, u"Phone"_qs, u"15200077"_qs })
        QVERIFY2(message.contains(word), qPrintable(message));
    QCOMPARE(m_cpaHouse->count(), 0);

    const QByteArray created = "client_id=15200077&client_phone=79000000077&client_name=Vera";
    QCOMPARE(send(m_installation->hook(clients, created), "GET").status, 200);
    const QString id = event.value(u"id").toVariant().toString();
    QCOMPARE(m_installation->run({ u"history"_qs, u"resend"_qs, id }).status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 20'000);
    QCOMPARE(m_cpaHouse->requests().first().formField(u"phone"_qs), u"79000000077"_qs);
}

void TestSystemDirectory::klientiksAnswersInTheEnd()
{
    m_klientiks->setMode(KlientiksApi::Mode::Broken);
    QVERIFY(begin(true));
    visit("15200009");
    QTRY_VERIFY_WITH_TIMEOUT(m_klientiks->requests() >= 2, 20'000);
    const QJsonObject event = m_installation->history({ u"--flow"_qs, visits }).value(0);
    QCOMPARE(event.value(u"state").toString(), u"pending"_qs);
    QVERIFY(event.value(u"deliveries")[0][u"message"].toString().contains(u"15200009"));
    QCOMPARE(m_cpaHouse->count(), 0);
    m_klientiks->setMode(KlientiksApi::Mode::BearerToken);
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 40'000);
    QCOMPARE(m_cpaHouse->count(), 1);
}

void TestSystemDirectory::aRefusalIsToldInWords()
{
    m_klientiks->setMode(KlientiksApi::Mode::WebPage);
    QVERIFY(begin(true));
    visit("15200009");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"invalid"_qs, 20'000);
    const QString message = settledVisit().value(u"deliveries")[0][u"message"].toString();
    QVERIFY2(message.contains(u"Klientiks") && message.contains(u"15200009"), qPrintable(message));
}

void TestSystemDirectory::aTestLeadIsAboutTheSamplePerson()
{
    QVERIFY(begin(true));
    const CliResult test = m_installation->run({ u"flow"_qs, u"test"_qs, visits });
    QVERIFY2(test.status == 0, test.told().constData());
    QCOMPARE(m_cpaHouse->requests().first().formField(u"phone"_qs), u"79000000001"_qs);
    QVERIFY(m_cpaHouse->requests().first().formField(u"name"_qs).contains(u"Примерова"));
    QCOMPARE(m_klientiks->requests(), 0);
}

void TestSystemDirectory::theTokenIsNowhere()
{
    QVERIFY(begin(true));
    visit("15200009");
    QTRY_COMPARE_WITH_TIMEOUT(m_cpaHouse->count(), 1, 20'000);
    m_klientiks->setMode(KlientiksApi::Mode::BearerToken); // refuses the token in the path
    visit("15200078");
    QTRY_COMPARE_WITH_TIMEOUT(m_installation->count(u"invalid"_qs), 1, 20'000);
    const QByteArray told = m_bridge->terminate().told();
    const QByteArray token = KlientiksApi::token.toUtf8();
    for (const QByteArray &form : { token, token.toPercentEncoding() }) {
        QVERIFY(!told.contains(form));
        QVERIFY(!allFiles().contains(form));
    }
}

void TestSystemDirectory::aFileFillsTheDirectory()
{
    QVERIFY(begin(false));
    QFile file(m_installation->dataDir() + u"/clients.csv");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("№;ФИО;Телефон\n15200055;Из Файла;8 900 000-00-55\n;Без Номера;1\n");
    file.close();
    const CliResult import = m_installation->run({ u"clients"_qs, u"import"_qs, file.fileName() });
    QCOMPARE(import.status, 1); // one line was not taken over
    QVERIFY2(import.out.contains("added: 1") && import.err.contains("3 no_id"),
             import.told().constData());
    const auto listed =
        m_installation
            ->run({ u"clients"_qs, u"list"_qs, u"--json"_qs, u"--search"_qs, u"из файла"_qs })
            .objects();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().value(u"origin").toString(), u"csv"_qs);
    visit("15200055");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 20'000);
    QCOMPARE(m_cpaHouse->requests().first().formField(u"phone"_qs), u"79000000055"_qs);
}

void TestSystemDirectory::aForgottenClientIsGone_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("while the bridge runs") << true;
    QTest::newRow("while none does") << false;
}

void TestSystemDirectory::aForgottenClientIsGone()
{
    QFETCH(bool, running);
    QVERIFY(begin(false));
    const QByteArray created = "client_id=15200066&client_phone=79000066066&client_name=Zinaida";
    QCOMPARE(send(m_installation->hook(clients, created), "GET").status, 200);
    visit("15200066");
    QTRY_COMPARE_WITH_TIMEOUT(settledVisit().value(u"state").toString(), u"delivered"_qs, 20'000);
    QVERIFY(allFiles().contains("79000066066"));
    if (!running)
        QCOMPARE(m_bridge->terminate().status, 0);
    const CliResult forgotten =
        m_installation->run({ u"clients"_qs, u"forget"_qs, u"15200066"_qs });
    QVERIFY2(forgotten.status == 0 && forgotten.out.contains("events: 2"),
             forgotten.told().constData());
    for (const auto *trace : { "79000066066", "Zinaida", "zinaida", "15200066" })
        QVERIFY2(!allFiles().contains(trace), trace);
    const QJsonObject visitNow = m_installation->history({ u"--flow"_qs, visits }).value(0);
    QCOMPARE(visitNow.value(u"state").toString(), u"delivered"_qs);
    QVERIFY(!visitNow.value(u"received_at").toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSystemDirectory)
#include "tst_system_directory.moc"
