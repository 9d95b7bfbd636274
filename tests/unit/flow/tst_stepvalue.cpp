// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/stepvalue.h"

#include <QTest>

using namespace LeadBridge;

class TestStepValue : public QObject
{
    Q_OBJECT

private slots:
    void aNameGivesWhatItsStepLeft_data();
    void aNameGivesWhatItsStepLeft();
};

namespace {

const QList<StepResult> earlier {
    { 1, State::Delivered, QStringLiteral("90000417"),
      R"({"status":"success","order_id":90000417,"data":{"ok":true,"name":"Анна","list":[7,"x"],)"
      R"("none":null}})" },
    { 3, State::Rejected, QString(), "Bad Request" },
    { 4, State::Skipped, QString(), QByteArray() },
};

} // namespace

void TestStepValue::aNameGivesWhatItsStepLeft_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::addColumn<QString>("value");

    const auto row = [](const char *title, const char *name, const char *value) {
        QTest::newRow(title) << QString::fromLatin1(name) << (value != nullptr)
                             << QString::fromUtf8(value);
    };
    row("the order number", "steps.1.order_id", "90000417");
    row("the state", "steps.3.state", "rejected");
    row("the state of a step that was passed over", "steps.4.state", "skipped");
    row("a number of a JSON answer", "steps.1.response.order_id", "90000417");
    row("a nested text", "steps.1.response.data.name", "Анна");
    row("a flag", "steps.1.response.data.ok", "true");
    row("an entry of a list", "steps.1.response.data.list.0", "7");
    row("a whole list", "steps.1.response.data.list", R"([7,"x"])");
    row("null is empty", "steps.1.response.data.none", "");
    row("an answer that is no JSON", "steps.3.response", "Bad Request");
    row("no answer", "steps.4.response", "");
    row("a member the answer does not have", "steps.1.response.data.phone", nullptr);
    row("an entry behind the list's end", "steps.1.response.data.list.2", nullptr);
    row("a member of what is no object", "steps.3.response.error", nullptr);
    row("a step that did not run", "steps.2.order_id", nullptr);
    row("something a step does not have", "steps.1.orders", nullptr);
    row("something behind an order number", "steps.1.order_id.0", nullptr);
    row("a step alone", "steps.1", nullptr);
    row("a field of the event", "client_name", nullptr);
    row("a name that only begins so", "steps_1.order_id", nullptr);
}

void TestStepValue::aNameGivesWhatItsStepLeft()
{
    QFETCH(QString, name);
    QFETCH(bool, found);
    QFETCH(QString, value);
    const auto result = stepValue(name, earlier);
    QCOMPARE(result.has_value(), found);
    QCOMPARE(result.value_or(QString()), value);
}

QTEST_APPLESS_MAIN(TestStepValue)
#include "tst_stepvalue.moc"
