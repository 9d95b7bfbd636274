// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditionrow.h"

#include "app/base/states.h"
#include "app/interfaces/wording.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/wordchooser.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int joinWidth = 64;
constexpr int leastValue = 80;
constexpr int longestValue = 1000;

} // namespace

JoinWord::JoinWord(QWidget *parent)
    : QWidget(parent)
    , m_lead(makeLabel({}, FontRole::Body, Token::Text2, this))
    , m_word(new WordChooser(tr("All of them, or any"), this))
{
    setFixedWidth(joinWidth);
    m_word->setObjectName(u"joinWord"_s);
    m_word->addWord(tr("and"), static_cast<int>(Condition::Kind::All));
    m_word->addWord(tr("or"), static_cast<int>(Condition::Kind::Any));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_lead, 1);
    row->addWidget(m_word, 1);
    connect(m_word, &WordChooser::keyChosen, this, [this](const QVariant &key) {
        emit kindChosen(static_cast<Condition::Kind>(key.toInt()));
    });
}

void JoinWord::show(bool first, const QString &lead, Condition::Kind kind)
{
    m_lead->setText(lead);
    m_lead->setVisible(first);
    m_word->setVisible(!first);
    m_word->setKey(static_cast<int>(kind));
}

ConditionRow::ConditionRow(const QList<ConditionField> &fields, const Condition &single,
                           QWidget *parent)
    : QWidget(parent)
    , m_condition(single)
    , m_join(new JoinWord(this))
    , m_field(new WordChooser(tr("Field"), this))
    , m_test(new WordChooser(tr("Test"), this))
    , m_value(new QLineEdit(this))
    , m_state(new WordChooser(tr("Value"), this))
    , m_remove(new QToolButton(this))
    , m_problem(new Paragraph({}, FontRole::Small, Token::Bad, this))
{
    build();
    fillFields(fields);
    m_test->setKey(static_cast<int>(single.test));
    showValue();
    check(true);
    connect(m_field, &WordChooser::keyChosen, this, [this](const QVariant &key) {
        m_condition.field = key.toString();
        showValue();
        emit edited();
    });
    connect(m_test, &WordChooser::keyChosen, this,
            [this](const QVariant &key) { takeTest(static_cast<Test>(key.toInt())); });
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &text) {
        takeValue(valueCount(m_condition.test) == ValueCount::List ? listValues(text)
                                                                   : QStringList { text });
    });
    connect(m_value, &QLineEdit::editingFinished, this, [this] { check(true); });
    connect(m_state, &WordChooser::keyChosen, this,
            [this](const QVariant &key) { takeValue({ key.toString() }); });
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeAsked);
}

void ConditionRow::build()
{
    m_field->setObjectName(u"conditionField"_s);
    m_test->setObjectName(u"conditionTest"_s);
    m_value->setObjectName(u"conditionValue"_s);
    m_state->setObjectName(u"conditionState"_s);
    m_remove->setObjectName(u"removeCondition"_s);
    for (const Test test : allTests())
        m_test->addWord(testText(test), static_cast<int>(test));
    for (const State state : { State::Delivered, State::Rejected, State::Failed, State::Uncertain,
                               State::Invalid, State::Skipped })
        m_state->addWord(stateText(state), stateWord(state));
    m_value->setAccessibleName(tr("Value"));
    m_value->setMinimumWidth(leastValue);
    m_value->setMaxLength(longestValue);
    m_remove->setIcon(icon(Glyph::Cross));
    m_remove->setToolTip(tr("Remove the line"));
    m_remove->setAccessibleName(m_remove->toolTip());
    setKind(m_remove, u"smallIcon"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addWidget(m_join);
    row->addWidget(m_field);
    row->addWidget(m_test);
    row->addWidget(m_value, 1);
    row->addWidget(m_state);
    row->addStretch(0);
    row->addWidget(m_remove);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(joinWidth + Space::inGroup, 0, 0, 0);
    below->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addLayout(below);
}

void ConditionRow::fillFields(const QList<ConditionField> &fields)
{
    m_field->clear();
    for (const ConditionField &field : fields)
        m_field->addWord(field.title, field.name, field.hint);
    if (m_field->findData(m_condition.field) < 0)
        m_field->addWord(conditionFieldText(m_condition.field), m_condition.field);
    m_field->setKey(m_condition.field);
}

void ConditionRow::setFields(const QList<ConditionField> &fields)
{
    fillFields(fields);
}

/// A state is chosen, everything else is written.
void ConditionRow::showValue()
{
    const ValueCount count = valueCount(m_condition.test);
    const QString value = m_condition.values.value(0);
    const bool same = m_condition.test == Test::Equals || m_condition.test == Test::NotEquals;
    const bool state = isStateField(m_condition.field) && same;
    if (state && m_state->findData(value) < 0)
        m_condition.values = QStringList { stateWord(State::Delivered) };
    m_state->setVisible(state);
    m_state->setKey(m_condition.values.value(0));
    m_value->setVisible(!state && count != ValueCount::None);
    const QString text = count == ValueCount::List ? listText(m_condition.values) : value;
    if (m_value->text() != text && !m_value->hasFocus())
        m_value->setText(text);
    m_value->setPlaceholderText(count == ValueCount::List ? tr("one, another, a third")
                                                          : QString());
    setAccessibleName(conditionText(m_condition));
}

void ConditionRow::takeTest(Test test)
{
    const ValueCount before = valueCount(m_condition.test);
    const ValueCount now = valueCount(test);
    m_condition.test = test;
    if (now == ValueCount::None)
        m_condition.values.clear();
    else if (now == ValueCount::One)
        m_condition.values =
            QStringList { before == ValueCount::List ? listText(m_condition.values)
                                                     : m_condition.values.value(0) };
    else
        m_condition.values.removeAll({});
    showValue();
    check(false);
    if (m_value->isVisible())
        m_value->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void ConditionRow::takeValue(const QStringList &values)
{
    m_condition.values = values;
    setAccessibleName(conditionText(m_condition));
    check(false);
    emit edited();
}

/// A mistake is told when the value is left, and goes as soon as it is mended.
void ConditionRow::check(bool left)
{
    const QString problem = conditionProblem(m_condition);
    if (problem.isEmpty() || left)
        m_problem->setText(problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    const bool wrong = m_problem->isVisibleTo(this);
    m_value->setAccessibleDescription(m_problem->text());
    if (m_value->property("error").toBool() != wrong) {
        m_value->setProperty("error", wrong);
        setKind(m_value, {});
    }
}

void ConditionRow::enter()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
