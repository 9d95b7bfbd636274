// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/freerows.h"

#include "app/interfaces/wording.h"
#include "ui/flows/mappingrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// The Tab key goes through a form from top to bottom: what came later is put in between.
void putBefore(QWidget *next, QWidget *row)
{
    QWidget *before = next->previousInFocusChain();
    const auto widgets = row->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->window() != row->window())
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    QWidget::setTabOrder(before, next);
}

} // namespace

FreeRows::FreeRows(const FreeInputs &free, QWidget *parent)
    : QWidget(parent)
    , m_free(free)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(describedText(free.addLabel), this))
{
    setObjectName("free_"_L1 + free.prefix);
    m_add->setObjectName("add_"_L1 + free.prefix);
    m_add->setToolTip(describedText(free.help));
    setKind(m_add, u"smallFlat"_s);
    setButtonIcon(m_add, Glyph::Plus, Token::Accent);
    connect(m_add, &QPushButton::clicked, this, &FreeRows::addByHand);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(4, Space::sign, 0, Space::sign);
    line->addWidget(m_add);
    line->addStretch(1);
    m_column->addLayout(line);
}

void FreeRows::show(const Action &action, const std::optional<Action> &stored)
{
    const auto old = std::exchange(m_rows, {});
    for (MappingRow *row : old) {
        emit rowRemoved(row);
        row->hide();
        row->deleteLater();
    }
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
        if (!it.key().startsWith(m_free.prefix))
            continue;
        MappingRow *row = addRow(it.key().mid(m_free.prefix.size()));
        const bool known = stored && stored->mapping.contains(it.key());
        row->setMapping(*it, known ? std::optional(stored->mapping.value(it.key())) : std::nullopt);
    }
}

MappingRow *FreeRows::addRow(const QString &name)
{
    auto *row = new MappingRow(m_free, name, this);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    putBefore(m_add, row);
    m_rows.append(row);
    row->setMapping(std::nullopt, std::nullopt);
    connect(row, &MappingRow::mappingChanged, this, [this, row] { write(row); });
    connect(row, &MappingRow::renamed, this,
            [this, row](const QString &before) { follow(row, before); });
    connect(row, &MappingRow::removeAsked, this, [this, row] { takeAway(row); });
    row->show();
    emit rowAdded(row);
    return row;
}

void FreeRows::addByHand()
{
    addRow({})->enterName();
}

void FreeRows::takeAway(MappingRow *row)
{
    const qsizetype at = m_rows.indexOf(row);
    m_rows.removeAt(at);
    if (!row->input().name.isEmpty() && !isTaken(row->input().name, row))
        emit written(row->input().name, std::nullopt);
    emit rowRemoved(row);
    if (at < m_rows.size())
        m_rows.at(at)->enterName();
    else
        m_add->setFocus(Qt::OtherFocusReason);
    row->hide();
    row->deleteLater();
}

bool FreeRows::isTaken(const QString &input, const MappingRow *by) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const MappingRow *row) {
        return row != by && row->input().name == input;
    });
}

QString FreeRows::nameProblem(const MappingRow *row) const
{
    if (row->input().name.isEmpty())
        return tr("Give the line a name, or remove it");
    if (isTaken(row->input().name, row))
        return tr("A line with this name is there already");
    return {};
}

void FreeRows::write(MappingRow *row)
{
    if (nameProblem(row).isEmpty())
        emit written(row->input().name, row->mapping());
}

void FreeRows::follow(MappingRow *row, const QString &before)
{
    if (!before.isEmpty() && !isTaken(before, row))
        emit written(before, std::nullopt);
    write(row);
}

} // namespace LeadBridge::Ui
