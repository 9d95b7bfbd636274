// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbytes.h"

#include <QTest>

using namespace LeadBridge;

class TestRequestBytes : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsWrittenAsHttp_data();
    void aRequestIsWrittenAsHttp();
    void fieldsCannotAddHeaders();
};

void TestRequestBytes::aRequestIsWrittenAsHttp_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray post("POST");
    QTest::newRow("a form") << post << QStringLiteral("http://api.example/a/b?x=1")
                            << QByteArray("k=v")
                            << QByteArray("POST /a/b?x=1 HTTP/1.1\r\nHost: api.example\r\n"
                                          "Content-Length: 3\r\n\r\nk=v");
    QTest::newRow("no path") << post << QStringLiteral("https://api.example") << QByteArray()
                             << QByteArray("POST / HTTP/1.1\r\nHost: api.example\r\n"
                                           "Content-Length: 0\r\n\r\n");
    QTest::newRow("a port of its own")
        << post << QStringLiteral("https://api.example:8443/") << QByteArray()
        << QByteArray("POST / HTTP/1.1\r\nHost: api.example:8443\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("an IPv6 address")
        << post << QStringLiteral("http://[::1]:81/") << QByteArray()
        << QByteArray("POST / HTTP/1.1\r\nHost: [::1]:81\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("a Russian host and path")
        << post << QString::fromUtf8("http://пример.рф/я?ю=э") << QByteArray()
        << QByteArray("POST /%D1%8F?%D1%8E=%D1%8D HTTP/1.1\r\nHost: xn--e1afmkfd.xn--p1ai\r\n"
                      "Content-Length: 0\r\n\r\n");
    QTest::newRow("a GET has no length")
        << QByteArray("GET") << QStringLiteral("http://api.example/x") << QByteArray()
        << QByteArray("GET /x HTTP/1.1\r\nHost: api.example\r\n\r\n");
    QTest::newRow("user and password of the address stay here")
        << QByteArray("GET") << QStringLiteral("http://u:p@api.example/x") << QByteArray()
        << QByteArray("GET /x HTTP/1.1\r\nHost: api.example\r\n\r\n");
    QTest::newRow("a fragment stays here")
        << QByteArray("GET") << QStringLiteral("http://api.example/x#part") << QByteArray()
        << QByteArray("GET /x HTTP/1.1\r\nHost: api.example\r\n\r\n");
}

void TestRequestBytes::aRequestIsWrittenAsHttp()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    QCOMPARE(requestBytes({ method, QUrl(url), {}, body }), expected);
}

void TestRequestBytes::fieldsCannotAddHeaders()
{
    const HttpRequest request { "GET / HTTP/1.1\r\nX: y",
                                QUrl(QStringLiteral("http://api.example/")),
                                { { "X-Name", "Anna\r\nHost: evil.example\r\n\r\nGET /" },
                                  { "Bad name", "x" },
                                  { "Bad\r\nname", "x" },
                                  { "Content-Length", "5" },
                                  { "transfer-encoding", "chunked" } },
                                {} };
    QCOMPARE(requestBytes(request),
             QByteArray("POST / HTTP/1.1\r\nHost: api.example\r\n"
                        "X-Name: Anna  Host: evil.example    GET /\r\nContent-Length: 0\r\n\r\n"));
}

QTEST_GUILESS_MAIN(TestRequestBytes)
#include "tst_requestbytes.moc"
