// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flow.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace LeadBridge;

class TestFlow : public QObject
{
    Q_OBJECT

private slots:
    void aSecretIsAtLeast128BitsInUrlSafeLetters();
    void secretsDiffer();
    void aFlowIsFoundById();
};

void TestFlow::aSecretIsAtLeast128BitsInUrlSafeLetters()
{
    const QRegularExpression urlSafe(QStringLiteral("^[A-Za-z0-9_-]{32}$"));
    QVERIFY(urlSafe.match(makeEndpointSecret()).hasMatch());
}

void TestFlow::secretsDiffer()
{
    QSet<QString> secrets;
    for (int i = 0; i < 1000; ++i)
        secrets.insert(makeEndpointSecret());
    QCOMPARE(secrets.size(), 1000);
}

void TestFlow::aFlowIsFoundById()
{
    FlowSet flows(2);
    flows[0].id = { 5 };
    flows[1].id = { 7 };
    QCOMPARE(findFlow(flows, { 7 }), &flows.at(1));
    QCOMPARE(findFlow(flows, { 6 }), nullptr);
}

QTEST_APPLESS_MAIN(TestFlow)
#include "tst_flow.moc"
