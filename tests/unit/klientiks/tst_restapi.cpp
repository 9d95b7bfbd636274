// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/restapi.h"

#include <QTest>

using namespace LeadBridge;
using Kind = RestReply::Kind;

Q_DECLARE_METATYPE(LeadBridge::RestReply::Kind)

class TestRestApi : public QObject
{
    Q_OBJECT

private slots:
    void theWaysOfAsking();
    void valuesCannotChangeTheAddress();
    void anAnswerIsUnderstood_data();
    void anAnswerIsUnderstood();
    void aClientIsReadWhole_data();
    void aClientIsReadWhole();
    void aCheckTakesAnyList();
};

void TestRestApi::theWaysOfAsking()
{
    const RestAccess access { QUrl(QStringLiteral("https://klientiks.ru/")), QStringLiteral("7"),
                              QStringLiteral("8"), QStringLiteral("tok") };
    const auto ways = clientRequests(access, QStringLiteral("15200001"));
    QCOMPARE(ways.size(), 2);
    QCOMPARE(
        ways.at(0).url.toString(),
        QStringLiteral(
            "https://klientiks.ru/clientix/Restapi/list/a/7/u/8/t/tok/m/clients/id/15200001/"));
    QVERIFY(ways.at(0).authorization.isEmpty());
    QCOMPARE(ways.at(1).url.toString(),
             QStringLiteral(
                 "https://klientiks.ru/clientix/Restapi/list/a/7/u/8/m/clients/id/15200001/"));
    QCOMPARE(ways.at(1).authorization, QByteArray("Bearer tok"));
    QCOMPARE(checkRequests(access).first().url.toString(),
             QStringLiteral(
                 "https://klientiks.ru/clientix/Restapi/list/a/7/u/8/t/tok/m/clients/?limit=1"));
}

void TestRestApi::valuesCannotChangeTheAddress()
{
    const RestAccess access { QUrl(QStringLiteral("http://localhost:1")),
                              QStringLiteral("../{user}"), QStringLiteral("8?x"),
                              QStringLiteral("a/b+c{id}") };
    const QByteArray url = clientRequests(access, QStringLiteral("1#/2")).first().url.toEncoded();
    QCOMPARE(url,
             QByteArray("http://localhost:1/clientix/Restapi/list/a/..%2F%7Buser%7D/u/8%3Fx/t/"
                        "a%2Fb%2Bc%7Bid%7D/m/clients/id/1%23%2F2/"));
}

void TestRestApi::anAnswerIsUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("said");

    const auto row = [](const char *name, int status, const char *body, Kind kind,
                        const char *said = "") {
        QTest::newRow(name) << status << QByteArray(body) << kind << QString::fromUtf8(said);
    };
    row("the client", 200, R"({"count":1,"items":[{"id":5,"phone":"79000000001"}]})", Kind::Found);
    row("the number as text", 200, R"({"items":[{"id":"5"}]})", Kind::Found);
    row("no data", 200, R"({"count":0,"items":"No data"})", Kind::NotFound);
    row("an empty list", 200, R"({"items":[]})", Kind::NotFound);
    row("others in the list", 200, R"({"items":[{"id":6},{"id":7}]})", Kind::Strange,
        "clients that were not asked for");
    row("the right one among others", 200, R"({"items":[{"id":6},{"id":5}]})", Kind::Found);
    row("errors with status 200", 200, R"({"status":"error","errors":{"token":["Нет доступа"]}})",
        Kind::Refused, "Нет доступа");
    row("errors and a list", 200, R"({"errors":{"u":"кто это"},"items":[{"id":5}]})", Kind::Refused,
        "кто это");
    row("a false status", 200, R"({"status":false,"messages":["Тариф не тот"]})", Kind::Refused,
        "Тариф не тот");
    row("ok and no errors", 200, R"({"status":"ok","errors":{},"items":[{"id":5}]})", Kind::Found);
    row("true and no errors", 200, R"({"status":true,"errors":[],"items":[{"id":5}]})",
        Kind::Found);
    row("401", 401, "", Kind::Refused);
    row("403", 403, R"({"message":"no rights"})", Kind::Refused, "no rights");
    row("404", 404, "<html>404</html>", Kind::Strange, "<html>404</html>");
    row("a redirect to the log-in page", 302, "", Kind::Strange);
    row("a page for people", 200, "<html>\n Вход </html>", Kind::Strange, "<html> Вход </html>");
    row("nothing", 200, "", Kind::Strange);
    row("a bare list", 200, R"([{"id":5}])", Kind::Strange, R"([{"id":5}])");
    row("items that are no list", 200, R"({"items":{"id":5}})", Kind::Strange,
        R"({"items":{"id":5}})");
    row("too many requests", 429, "", Kind::Later);
    row("trouble on their side", 502, "<html>", Kind::Later);
}

void TestRestApi::anAnswerIsUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    QFETCH(QString, said);
    const RestReply reply = readClientReply(status, body, QStringLiteral("5"));
    QCOMPARE(static_cast<int>(reply.kind), static_cast<int>(kind));
    QCOMPARE(reply.said, said);
}

void TestRestApi::aClientIsReadWhole_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<ClientData>("client");
    QTest::newRow("names in parts")
        << QByteArray(R"({"id":5,"phone":"79000000001","email":"a@example.org",)"
                      R"("first_name":"Анна","patron_name":"Ивановна","second_name":"Ли"})")
        << ClientData { QStringLiteral("5"), QStringLiteral("Ли Анна Ивановна"),
                        QStringLiteral("79000000001"), QStringLiteral("a@example.org") };
    QTest::newRow("a part is missing, another is null")
        << QByteArray(R"({"id":5,"first_name":"Анна","patron_name":null,"phone":null})")
        << ClientData { QStringLiteral("5"), QStringLiteral("Анна"), {}, {} };
    QTest::newRow("one name, and a phone as a number")
        << QByteArray(R"({"id":5,"name":" Анна  Ли ","phone":79000000001})")
        << ClientData {
               QStringLiteral("5"), QStringLiteral("Анна Ли"), QStringLiteral("79000000001"), {}
           };
}

void TestRestApi::aClientIsReadWhole()
{
    QFETCH(QByteArray, item);
    QFETCH(ClientData, client);
    const RestReply reply = readClientReply(200, "{\"items\":[" + item + "]}", QStringLiteral("5"));
    QCOMPARE(reply.client, client);
}

void TestRestApi::aCheckTakesAnyList()
{
    QCOMPARE(static_cast<int>(readCheckReply(200, R"({"items":"No data"})").kind),
             static_cast<int>(Kind::Found));
    QCOMPARE(static_cast<int>(readCheckReply(200, R"({"items":[{"id":6}]})").kind),
             static_cast<int>(Kind::Found));
    QCOMPARE(static_cast<int>(readCheckReply(200, R"({"errors":{"t":"no"}})").kind),
             static_cast<int>(Kind::Refused));
}

QTEST_APPLESS_MAIN(TestRestApi)
#include "tst_restapi.moc"
