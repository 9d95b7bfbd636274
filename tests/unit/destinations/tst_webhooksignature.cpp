// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/webhooksignature.h"

#include <QTest>

using namespace LeadBridge;

class TestWebhookSignature : public QObject
{
    Q_OBJECT

private slots:
    void theTestVectorIsSignedAsItShould();
    void aKeyIsWhsecAndBase64_data();
    void aKeyIsWhsecAndBase64();
};

void TestWebhookSignature::theTestVectorIsSignedAsItShould()
{
    const auto key =
        signingKey(QStringLiteral("whsec_bGVhZGJyaWRnZS1leGFtcGxlLWtleS0wMDAwMDAwMDE="));
    QVERIFY(key.has_value());
    QCOMPARE(*key, QByteArray("leadbridge-example-key-000000001"));
    const QByteArray body = R"({"type":"lead.created","timestamp":"2026-01-01T00:00:00Z",)"
                            R"("data":{"name":"Анна Примерова","phone":"+79123456789"}})";
    const HttpHeaders expected {
        { "webhook-id", "msg_lb_000000000001" },
        { "webhook-timestamp", "1767225600" },
        { "webhook-signature", "v1,vR2Bu2HEo49qB3RHavYb1K7zjkQBuEg/7NZRpvCRVAE=" },
    };
    QCOMPARE(signatureHeaders(*key, "msg_lb_000000000001",
                              QDateTime::fromSecsSinceEpoch(1767225600, Qt::UTC), body),
             expected);
}

void TestWebhookSignature::aKeyIsWhsecAndBase64_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("good");

    const auto of = [](int bytes) -> QString {
        return u"whsec_" + QString::fromLatin1(QByteArray(bytes, 'k').toBase64());
    };
    QTest::newRow("24 bytes") << of(24) << true;
    QTest::newRow("64 bytes") << of(64) << true;
    QTest::newRow("23 bytes") << of(23) << false;
    QTest::newRow("65 bytes") << of(65) << false;
    QTest::newRow("without whsec_") << of(32).mid(6) << false;
    QTest::newRow("not base64") << QStringLiteral("whsec_привет привет привет привет") << false;
    QTest::newRow("the public key of the other scheme")
        << of(32).replace(u"whsec"_qs, u"whpk"_qs) << false;
    QTest::newRow("empty") << QString() << false;
}

void TestWebhookSignature::aKeyIsWhsecAndBase64()
{
    QFETCH(QString, secret);
    QFETCH(bool, good);
    const auto key = signingKey(secret);
    QCOMPARE(key.has_value(), good);
    if (!good)
        QCOMPARE(key.error(), QStringLiteral("not_a_signing_key"));
}

QTEST_GUILESS_MAIN(TestWebhookSignature)

#include "tst_webhooksignature.moc"
