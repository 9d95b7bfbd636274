// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldchecklist.h"

#include "ui/widgets/theme.h"
#include "ui/wizard/fieldrow.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

FieldChecklist::FieldChecklist(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setKind(this, u"card"_s);
    setObjectName(u"fieldList"_s);
    setAccessibleName(tr("Fields to send"));
    m_column->setContentsMargins(1, 6, 1, 6);
    m_column->setSpacing(0);
}

void FieldChecklist::setChoices(const QList<FieldChoice> &choices)
{
    if (choices == this->choices())
        return;
    for (FieldRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const FieldChoice &choice : choices)
        addRow(choice);
    tellNames();
    orderFocus();
}

QList<FieldChoice> FieldChecklist::choices() const
{
    QList<FieldChoice> choices;
    for (const FieldRow *row : m_rows)
        choices.append(row->choice());
    return choices;
}

void FieldChecklist::add(const FieldChoice &choice)
{
    addRow(choice);
    tellNames();
    orderFocus();
    m_rows.constLast()->box()->setFocus();
    emit edited();
}

FieldRow *FieldChecklist::row(const QString &placeholder) const
{
    for (FieldRow *row : m_rows) {
        if (row->choice().parameter.placeholder == placeholder)
            return row;
    }
    return nullptr;
}

void FieldChecklist::addRow(const FieldChoice &choice)
{
    auto *row = new FieldRow(choice, this);
    m_rows.append(row);
    m_column->addWidget(row);
    connect(row, &FieldRow::edited, this, [this] {
        tellNames();
        emit edited();
    });
    connect(row, &FieldRow::moveAsked, this, [this, row](int direction) { move(row, direction); });
    connect(row, &FieldRow::draggedTo, this, [this, row](int y) { dragTo(row, y); });
    connect(row, &FieldRow::removeAsked, this, [this, row] { remove(row); });
}

void FieldChecklist::move(FieldRow *row, int direction)
{
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = from + direction;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_column->removeWidget(row);
    m_column->insertWidget(static_cast<int>(to), row);
    orderFocus();
    emit edited();
}

void FieldChecklist::orderFocus()
{
    QWidget *before = nullptr;
    for (const FieldRow *row : std::as_const(m_rows)) {
        for (QWidget *next : row->focusOrder()) {
            if (before)
                setTabOrder(before, next);
            before = next;
        }
    }
}

void FieldChecklist::dragTo(FieldRow *row, int globalY)
{
    const int y = mapFromGlobal(QPoint(0, globalY)).y();
    const qsizetype at = m_rows.indexOf(row);
    if (at > 0 && y < m_rows.at(at - 1)->geometry().center().y())
        move(row, -1);
    else if (at + 1 < m_rows.size() && y > m_rows.at(at + 1)->geometry().center().y())
        move(row, 1);
}

void FieldChecklist::remove(FieldRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    tellNames();
    emit edited();
}

void FieldChecklist::tellNames()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        QStringList others;
        for (const FieldRow *other : std::as_const(m_rows)) {
            if (other != row && other->choice().chosen)
                others.append(other->choice().parameter.name);
        }
        row->setTaken(others);
    }
}

} // namespace LeadBridge::Ui
