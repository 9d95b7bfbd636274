// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditiongroup.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int groupsUpTo = 1; ///< how deep the button for a group is offered: two levels of lines
}

ConditionGroup::ConditionGroup(int depth, QWidget *parent)
    : QWidget(parent)
    , m_depth(depth)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Space::inGroup);
    QWidget *room = this;
    if (depth > 0) {
        m_join = new JoinWord(this);
        outer->addWidget(m_join, 0, Qt::AlignTop);
        auto *frame = new QFrame(this);
        setKind(frame, u"sunken"_s);
        room = frame;
    }
    auto *column = new QVBoxLayout;
    const int edge = depth > 0 ? Space::formRow : 0;
    column->setContentsMargins(edge, edge, edge, depth > 0 ? Space::inGroup : 0);
    column->setSpacing(Space::inGroup);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(Space::inGroup);
    column->addLayout(m_lines);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    auto *line = new QPushButton(tr("Add a line"), room);
    line->setObjectName(depth > 0 ? u"addLineInGroup"_s : u"addLine"_s);
    setButtonIcon(line, Glyph::Plus, Token::Accent);
    setKind(line, u"smallFlat"_s);
    connect(line, &QPushButton::clicked, this, &ConditionGroup::addLine);
    buttons->addWidget(line);
    if (depth < groupsUpTo) {
        auto *group = new QPushButton(tr("Add a group"), room);
        group->setObjectName(u"addGroup"_s);
        group->setToolTip(tr("Lines in brackets: and inside of or, or inside of and"));
        setKind(group, u"smallFlat"_s);
        connect(group, &QPushButton::clicked, this, &ConditionGroup::addGroup);
        buttons->addWidget(group);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    if (room == this) {
        outer->addLayout(column, 1);
    } else {
        room->setLayout(column);
        outer->addWidget(room, 1);
    }
}

QWidget *ConditionGroup::widgetOf(const Item &item)
{
    return item.row ? static_cast<QWidget *>(item.row) : item.group;
}

void ConditionGroup::setFields(const QList<ConditionField> &fields)
{
    m_fields = fields;
    for (const Item &item : std::as_const(m_items)) {
        if (item.row)
            item.row->setFields(fields);
        else
            item.group->setFields(fields);
    }
}

void ConditionGroup::setCondition(const Condition &condition)
{
    for (const Item &item : std::as_const(m_items)) {
        m_lines->removeWidget(widgetOf(item));
        widgetOf(item)->hide();
        widgetOf(item)->deleteLater();
    }
    m_items.clear();
    const bool single = condition.kind == Condition::Kind::Single;
    m_kind = single ? Condition::Kind::All : condition.kind;
    if (single)
        addItem(condition);
    for (const Condition &child : condition.children)
        addItem(child);
    showJoins();
}

Condition ConditionGroup::condition() const
{
    Condition result;
    result.kind = m_kind;
    for (const Item &item : m_items)
        result.children.append(item.row ? item.row->condition() : item.group->condition());
    return result;
}

void ConditionGroup::addItem(const Condition &condition)
{
    Item item;
    if (condition.kind == Condition::Kind::Single) {
        item.row = new ConditionRow(m_fields, condition, this);
        connect(item.row, &ConditionRow::edited, this, &ConditionGroup::edited);
        connect(item.row, &ConditionRow::removeAsked, this,
                [this, row = item.row] { removeItem(row); });
        connect(item.row->join(), &JoinWord::kindChosen, this, &ConditionGroup::setGroupKind);
    } else {
        item.group = new ConditionGroup(m_depth + 1, this);
        item.group->setFields(m_fields);
        item.group->setCondition(condition);
        connect(item.group, &ConditionGroup::edited, this, &ConditionGroup::edited);
        connect(item.group, &ConditionGroup::emptied, this,
                [this, group = item.group] { removeItem(group); });
        connect(item.group->join(), &JoinWord::kindChosen, this, &ConditionGroup::setGroupKind);
    }
    m_items.append(item);
    m_lines->addWidget(widgetOf(item));
    widgetOf(item)->show();
}

/// The next field that no line asks for yet is not guessed at: the first one is never wrong.
Condition ConditionGroup::newLine() const
{
    Condition line;
    line.kind = Condition::Kind::Single;
    line.field = m_fields.isEmpty() ? u"client_phone"_s : m_fields.constFirst().name;
    return line;
}

void ConditionGroup::addLine()
{
    addItem(newLine());
    showJoins();
    m_items.constLast().row->enter();
    emit edited();
}

void ConditionGroup::addGroup()
{
    Condition group;
    // In brackets the other word is wanted: that is what brackets are for.
    group.kind = m_kind == Condition::Kind::All ? Condition::Kind::Any : Condition::Kind::All;
    group.children = { newLine(), newLine() };
    addItem(group);
    showJoins();
    m_items.constLast().group->enter();
    emit edited();
}

void ConditionGroup::removeItem(QWidget *widget)
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [widget](const Item &item) {
        return widgetOf(item) == widget;
    });
    const auto at = std::distance(m_items.cbegin(), found);
    m_items.removeAt(at);
    m_lines->removeWidget(widget);
    widget->hide();
    widget->deleteLater();
    showJoins();
    if (m_items.isEmpty()) {
        emit emptied();
    } else {
        const Item &next = m_items.at(std::min(at, m_items.size() - 1));
        if (next.row)
            next.row->enter();
        else
            next.group->enter();
    }
    emit edited();
}

void ConditionGroup::setGroupKind(Condition::Kind kind)
{
    m_kind = kind;
    showJoins();
    emit edited();
}

void ConditionGroup::showJoins()
{
    bool first = true;
    for (const Item &item : std::as_const(m_items)) {
        JoinWord *word = item.row ? item.row->join() : item.group->join();
        word->show(first, m_depth == 0 ? tr("If") : QString(), m_kind);
        first = false;
    }
}

void ConditionGroup::enter()
{
    if (m_items.isEmpty()) {
        if (auto *line = findChild<QPushButton *>(u"addLine"_s))
            line->setFocus(Qt::OtherFocusReason);
    } else if (m_items.constFirst().row) {
        m_items.constFirst().row->enter();
    } else {
        m_items.constFirst().group->enter();
    }
}

} // namespace LeadBridge::Ui
