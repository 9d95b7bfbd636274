// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/masking.h"

#include <QTest>

using namespace LeadBridge;

namespace {

const QByteArray masked("\u2022\u2022\u2022");
const QByteArray oddSecret("p/w+ \"Ключ\"=1&2");

} // namespace

class TestMasking : public QObject
{
    Q_OBJECT

private slots:
    void everyFormOfASecretIsMasked_data();
    void everyFormOfASecretIsMasked();
    void base64IsMaskedAtEachPosition();
    void otherTextStays_data();
    void otherTextStays();
    void aRequestIsMaskedInAllItsParts();
    void theLongerOfTwoSecretsGoesFirst();
};

void TestMasking::everyFormOfASecretIsMasked_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray plain("EXAMPLEKEY0000");
    QTest::newRow("as it is") << plain << QByteArray("key=EXAMPLEKEY0000&x=1")
                              << QByteArray("key=" + masked + "&x=1");
    QTest::newRow("twice") << plain << plain + ' ' + plain << masked + ' ' + masked;
    QTest::newRow("in base64") << plain << plain.toBase64() << masked + "A=";
    QTest::newRow("percent-encoded")
        << oddSecret << "a=" + oddSecret.toPercentEncoding() << "a=" + masked;
    QTest::newRow("percent-encoded in small letters")
        << oddSecret << QByteArray("p%2fw%2b%20%22%d0%9a%d0%bb%d1%8e%d1%87%22%3d1%262") << masked;
    QTest::newRow("percent-encoded as in a form")
        << oddSecret << QByteArray("p%2Fw%2B+%22%D0%9A%D0%BB%D1%8E%D1%87%22%3D1%262") << masked;
    QTest::newRow("percent-encoded as in a path")
        << oddSecret << QByteArray("p/w+%20%22%D0%9A%D0%BB%D1%8E%D1%87%22=1&2") << masked;
    QTest::newRow("in JSON") << oddSecret << QByteArray("{\"k\":\"p/w+ \\\"Ключ\\\"=1&2\"}")
                             << "{\"k\":\"" + masked + "\"}";
    QTest::newRow("in JSON as PHP writes it")
        << oddSecret << QByteArray(R"("p\/w+ \"\u041a\u043b\u044e\u0447\"=1&2")")
        << '"' + masked + '"';
}

void TestMasking::everyFormOfASecretIsMasked()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Masker masker({ secret });
    const QByteArray result = masker.masked(text);
    if (QByteArray(QTest::currentDataTag()) == "in base64")
        QVERIFY(result.startsWith(masked) && result.size() <= masked.size() + 3);
    else
        QCOMPARE(result, expected);
}

void TestMasking::base64IsMaskedAtEachPosition()
{
    const QByteArray secret("EXAMPLEKEY0000");
    const Masker masker({ secret });
    for (int before = 0; before < 6; ++before) {
        for (int after = 0; after < 6; ++after) {
            const QByteArray text = QByteArray(before, 'u') + secret + QByteArray(after, 'v');
            const QByteArray encoded = text.toBase64();
            QVERIFY2(masker.masked(encoded).contains(masked), encoded.constData());
        }
    }
}

void TestMasking::otherTextStays_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("without the secret") << QByteArray("EXAMPLEKEY") << QByteArray("EXAMPLE KEY");
    QTest::newRow("with an empty secret") << QByteArray() << QByteArray("anything");
    QTest::newRow("with a secret too short to be one") << QByteArray("17") << QByteArray("1700");
    QTest::newRow("that is not text") << QByteArray("EXAMPLEKEY") << QByteArray("\xff\xfe\x00", 3);
}

void TestMasking::otherTextStays()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QCOMPARE(Masker({ secret }).masked(text), text);
}

void TestMasking::aRequestIsMaskedInAllItsParts()
{
    const Masker masker({ "EXAMPLEKEY0000" });
    const HttpRequest request { "POST",
                                QUrl(QStringLiteral("https://s.example/EXAMPLEKEY0000/do")),
                                { { "Authorization", "Bearer EXAMPLEKEY0000" } },
                                "k=EXAMPLEKEY0000" };
    const HttpRequest clean = masker.masked(request);
    QCOMPARE(clean.url.path(), QStringLiteral("/\u2022\u2022\u2022/do"));
    QCOMPARE(clean.headers.first().second, "Bearer " + masked);
    QCOMPARE(clean.body, "k=" + masked);
}

void TestMasking::theLongerOfTwoSecretsGoesFirst()
{
    const Masker masker({ "EXAMPLE", "EXAMPLEKEY0000" });
    QCOMPARE(masker.masked(QByteArray("EXAMPLEKEY0000")), masked);
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
