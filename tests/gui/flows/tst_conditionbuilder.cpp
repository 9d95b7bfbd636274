// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/flows/conditionbuilder.h"
#include "ui/flows/conditiondialog.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/wordchooser.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

Condition single(const QString &field, Test test, const QStringList &values = {})
{
    Condition condition;
    condition.kind = Condition::Kind::Single;
    condition.field = field;
    condition.test = test;
    condition.values = values;
    return condition;
}

Condition group(Condition::Kind kind, const QList<Condition> &children)
{
    Condition condition;
    condition.kind = kind;
    condition.children = children;
    return condition;
}

} // namespace

/// Conditions in words, and the builder as a hand uses it.
class TestConditionBuilder final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readsAsASentence();
    void tellsWhatCannotWork_data();
    void tellsWhatCannotWork();
    void listsSurviveTheirOwnSigns_data();
    void listsSurviveTheirOwnSigns();
    void keepsWhateverIsNested();
    void buildsByHand();
    void aGroupInBrackets();
    void removingTheLastLineLeavesNone();
    void countsTheLastEvents();
    void aPatternIsCheckedOnLeaving();
    void stepsOfferWhatEarlierOnesLeave();
    void theDialogHandsOverOnlyWhatIsTaken();

private:
    template <class T> [[nodiscard]] QList<T *> all(const char *name) const
    {
        QList<T *> shown;
        const auto found = m_builder->findChildren<T *>(QString::fromUtf8(name));
        for (T *widget : found) {
            if (!widget->isHidden() && widget->isVisibleTo(m_builder.get()))
                shown.append(widget);
        }
        return shown;
    }
    static void choose(WordChooser *chooser, const QVariant &key)
    {
        const int index = chooser->findData(key);
        QVERIFY2(index >= 0, qPrintable(key.toString()));
        chooser->setFocus();
        chooser->setCurrentIndex(index);
        emit chooser->activated(index);
    }
    void press(const char *name, qsizetype index = 0) const
    {
        QTest::mouseClick(all<QAbstractButton>(name).at(index), Qt::LeftButton);
    }
    [[nodiscard]] QString sentence() const
    {
        const auto condition = m_builder->condition();
        return condition ? conditionText(*condition) : QString();
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<ConditionBuilder> m_builder;
};

void TestConditionBuilder::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestConditionBuilder::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillWorkingDay(*m_engine);
    m_builder = std::make_unique<ConditionBuilder>(m_engine->flows);
    m_builder->setPlace(m_engine->flows.flowsNow.first(), -1);
    m_builder->setKnownFields(m_engine->flows.fieldsNow);
    m_builder->setCondition(std::nullopt);
    m_builder->resize(760, 500);
    m_builder->show();
    QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
}

void TestConditionBuilder::cleanup()
{
    m_builder.reset();
    m_engine.reset();
}

void TestConditionBuilder::readsAsASentence()
{
    const Condition condition =
        group(Condition::Kind::All,
              { single(u"client_phone"_s, Test::NotEmpty),
                group(Condition::Kind::Any,
                      { single(u"service"_s, Test::Contains, { u"спа"_s }),
                        single(u"steps.1.state"_s, Test::Equals, { u"delivered"_s }) }) });
    QCOMPARE(conditionText(condition),
             u"client’s phone is not empty and (service contains “спа” or step 1: outcome is "
             "“Delivered”)"_s);
    m_builder->setCondition(condition);
    QVERIFY(m_builder->accessibleName().startsWith(u"If client’s phone is not empty and ("_s));
}

void TestConditionBuilder::tellsWhatCannotWork_data()
{
    QTest::addColumn<Test>("test");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("works");
    QTest::newRow("empty asks for nothing") << Test::Empty << QStringList {} << true;
    QTest::newRow("a word") << Test::Contains << QStringList { u"спа"_s } << true;
    QTest::newRow("no word") << Test::Contains << QStringList { QString() } << false;
    QTest::newRow("no value at all") << Test::Equals << QStringList {} << false;
    QTest::newRow("a pattern") << Test::Matches << QStringList { u"^\\+?7"_s } << true;
    QTest::newRow("half a pattern") << Test::Matches << QStringList { u"(7"_s } << false;
    QTest::newRow("a number") << Test::Greater << QStringList { u"3 500,50"_s } << true;
    QTest::newRow("no number") << Test::Less << QStringList { u"много"_s } << false;
    QTest::newRow("a list") << Test::OneOf << QStringList { u"a"_s, u"b"_s } << true;
    QTest::newRow("an empty list") << Test::OneOf << QStringList {} << false;
}

void TestConditionBuilder::tellsWhatCannotWork()
{
    QFETCH(const Test, test);
    QFETCH(const QStringList, values);
    QFETCH(const bool, works);
    QCOMPARE(conditionProblem(single(u"x"_s, test, values)).isEmpty(), works);
    QCOMPARE(hasProblem(group(Condition::Kind::Any, { single(u"x"_s, test, values) })), !works);
}

void TestConditionBuilder::listsSurviveTheirOwnSigns_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringList { u"массаж"_s, u"спа"_s } << u"массаж, спа"_s;
    QTest::newRow("a comma inside")
        << QStringList { u"Стрижка, укладка"_s, u"спа"_s } << u"\"Стрижка, укладка\", спа"_s;
    QTest::newRow("quotes") << QStringList { u"салон \"Роза\""_s } << u"\"салон \"\"Роза\"\"\""_s;
    QTest::newRow("an empty one") << QStringList { QString(), u"a"_s } << u"\"\", a"_s;
    QTest::newRow("spaces at the ends") << QStringList { u" a "_s } << u"\" a \""_s;
    QTest::newRow("none") << QStringList {} << QString();
}

void TestConditionBuilder::listsSurviveTheirOwnSigns()
{
    QFETCH(const QStringList, values);
    QFETCH(const QString, text);
    QCOMPARE(listText(values), text);
    QCOMPARE(listValues(text), values);
    QCOMPARE(listValues(text + ", "_L1), values); // while the next one is being typed
}

/// Deeper than what is made here, and whatever the tests: shown, and unchanged.
void TestConditionBuilder::keepsWhateverIsNested()
{
    QList<Condition> lines;
    const QList<Test> tests = allTests();
    QCOMPARE(tests.size(), 11);
    for (const Test test : tests)
        lines.append(single(u"field_%1"_s.arg(static_cast<int>(test)), test,
                            valueCount(test) == ValueCount::None ? QStringList {}
                                                                 : QStringList { u"1, 2"_s }));
    Condition deep = group(Condition::Kind::Any, lines);
    for (int depth = 0; depth < 4; ++depth) {
        deep = group(depth % 2 ? Condition::Kind::Any : Condition::Kind::All,
                     { single(u"client_id"_s, Test::NotEmpty), deep });
    }
    m_builder->setCondition(deep);
    QVERIFY(*m_builder->condition() == deep);
    QCOMPARE(all<WordChooser>("conditionField").size(), lines.size() + 4);
    const Condition alone = single(u"client_phone"_s, Test::NotEmpty);
    m_builder->setCondition(alone);
    QVERIFY(*m_builder->condition() == group(Condition::Kind::All, { alone }));
}

void TestConditionBuilder::buildsByHand()
{
    QSignalSpy edited(m_builder.get(), &ConditionBuilder::edited);
    m_builder->enter();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Add a line
    QCOMPARE(edited.count(), 1);
    QCOMPARE(QApplication::focusWidget(), all<WordChooser>("conditionField").first());
    // The keyboard alone: down to the phone, to the test, to the value.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(sentence(), u"client’s phone is empty"_s);
    press("addLine");
    choose(all<WordChooser>("conditionField").at(1), u"client_name"_s);
    choose(all<WordChooser>("conditionTest").at(1), static_cast<int>(Test::Contains));
    auto *value = all<QLineEdit>("conditionValue").constLast();
    QCOMPARE(QApplication::focusWidget(), value);
    QTest::keyClicks(value, u"Anna"_s);
    QCOMPARE(sentence(), u"client’s phone is empty and client’s full name contains “Anna”"_s);
    choose(all<WordChooser>("joinWord").first(), static_cast<int>(Condition::Kind::Any));
    QCOMPARE(sentence(), u"client’s phone is empty or client’s full name contains “Anna”"_s);
    // What was written stays as long as the test takes it.
    choose(all<WordChooser>("conditionTest").at(1), static_cast<int>(Test::OneOf));
    QTest::keyClicks(value, u", Olga"_s);
    QCOMPARE(m_builder->condition()->children.at(1).values, (QStringList { u"Anna"_s, u"Olga"_s }));
}

void TestConditionBuilder::aGroupInBrackets()
{
    press("addLine");
    press("addGroup");
    QCOMPARE(m_builder->condition()->children.size(), 2);
    const Condition brackets = m_builder->condition()->children.at(1);
    QCOMPARE(brackets.kind, Condition::Kind::Any);
    QCOMPARE(brackets.children.size(), 2);
    QVERIFY(all<QPushButton>("addGroup").size() == 1); // two levels are made, not three
    press("addLineInGroup");
    QCOMPARE(m_builder->condition()->children.at(1).children.size(), 3);
    for (int i = 0; i < 3; ++i)
        QTest::mouseClick(all<QToolButton>("removeCondition").constLast(), Qt::LeftButton);
    QCOMPARE(m_builder->condition()->children.size(), 1); // empty brackets go
}

void TestConditionBuilder::removingTheLastLineLeavesNone()
{
    m_builder->setCondition(single(u"client_phone"_s, Test::NotEmpty));
    QSignalSpy edited(m_builder.get(), &ConditionBuilder::edited);
    press("removeCondition");
    QVERIFY(!m_builder->condition());
    QVERIFY(edited.count() >= 1);
    QCOMPARE(m_builder->accessibleName(), u"No conditions"_s);
}

void TestConditionBuilder::countsTheLastEvents()
{
    QList<SampleEvent> samples;
    for (int i = 1; i <= 12; ++i) {
        SampleEvent sample;
        sample.id = { i };
        sample.fields.append({ u"client_phone"_s, i % 4 == 0 ? QString() : u"+7912"_s });
        samples.append(sample);
    }
    m_engine->flows.samplesNow = samples;
    Flow flow = m_engine->flows.flowsNow.first();
    flow.id = { 77 }; // other events
    m_builder->setPlace(flow, -1);
    m_builder->setCondition(single(u"client_phone"_s, Test::NotEmpty));
    QTRY_COMPARE(m_builder->countText(), u"Of the last 12 event(s), 9 go through"_s);
    choose(all<WordChooser>("conditionTest").first(), static_cast<int>(Test::Empty));
    QTRY_COMPARE(m_builder->countText(), u"Of the last 12 event(s), 3 go through"_s);
}

void TestConditionBuilder::aPatternIsCheckedOnLeaving()
{
    m_builder->setCondition(single(u"client_phone"_s, Test::Matches, { u"7"_s }));
    auto *value = all<QLineEdit>("conditionValue").first();
    value->setFocus();
    value->clear();
    QTest::keyClicks(value, u"(7"_s);
    QVERIFY(value->accessibleDescription().isEmpty()); // not while typing
    QVERIFY(m_builder->hasProblem());
    QTest::keyClick(value, Qt::Key_Tab);
    QVERIFY(value->accessibleDescription().contains(u"pattern"_s));
    value->setFocus();
    QTest::keyClicks(value, u")"_s);
    QVERIFY(value->accessibleDescription().isEmpty());
    QVERIFY(!m_builder->hasProblem());
}

void TestConditionBuilder::stepsOfferWhatEarlierOnesLeave()
{
    Flow flow = m_engine->flows.flowsNow.first();
    flow.actions.append(flow.actions.first());
    const QList<ConditionField> none = conditionFields({}, flow, 0);
    QVERIFY(none.isEmpty());
    const QList<ConditionField> fields = conditionFields({}, flow, 1);
    QCOMPARE(fields.at(0).name, u"steps.1.state"_s);
    QCOMPARE(fields.at(1).name, u"steps.1.order_id"_s);
    m_builder->setPlace(flow, 1);
    m_builder->setCondition(single(u"steps.1.state"_s, Test::Equals, { u"rejected"_s }));
    // A state is chosen, not typed.
    QVERIFY(all<QLineEdit>("conditionValue").isEmpty());
    auto *state = all<WordChooser>("conditionState").first();
    QCOMPARE(state->key().toString(), u"rejected"_s);
    choose(state, u"delivered"_s);
    QCOMPARE(m_builder->condition()->children.first().values, QStringList { u"delivered"_s });
}

void TestConditionBuilder::theDialogHandsOverOnlyWhatIsTaken()
{
    const Flow flow = m_engine->flows.flowsNow.first();
    auto *dialog =
        new ConditionDialog(m_engine->flows, flow, 0, m_engine->flows.fieldsNow, m_builder.get());
    QSignalSpy taken(dialog, &ConditionDialog::taken);
    dialog->open();
    auto *add = dialog->findChild<QPushButton *>(u"addLine"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(dialog->condition());
    auto *take = dialog->findChild<QPushButton *>(u"takeCondition"_s);
    QVERIFY(take->isEnabled());
    auto *test = dialog->findChild<WordChooser *>(u"conditionTest"_s);
    choose(test, static_cast<int>(Test::Greater));
    QVERIFY(!take->isEnabled()); // greater than what
    QVERIFY(!take->toolTip().isEmpty());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"conditionValue"_s), u"5"_s);
    QVERIFY(take->isEnabled());
    QCOMPARE(taken.count(), 0);
    take->click();
    QCOMPARE(taken.count(), 1);
}

QTEST_MAIN(TestConditionBuilder)
#include "tst_conditionbuilder.moc"
