// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/rowmenu.h"

#include "app/base/clock.h"
#include "ui/history/historytexts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace LeadBridge::Ui {

namespace {

/// A menu shows only the beginning of a foreign text, and no letter of it is a shortcut.
QString inMenu(const QString &text)
{
    constexpr int letters = 40;
    QString shown = oneLine(text, letters);
    return shown.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString valueOf(const EventRow &row, HistoryModel::Column column)
{
    switch (column) {
    case HistoryModel::TimeColumn:
        return isoUtc(row.receivedUtc);
    case HistoryModel::StateColumn:
        return statusWord(Status { row.state, std::nullopt, row.test });
    case HistoryModel::ClientColumn:
        return row.client;
    case HistoryModel::PhoneColumn:
        return row.phone;
    case HistoryModel::FlowColumn:
        return row.flowName;
    case HistoryModel::OrderColumn:
        return row.orderId;
    case HistoryModel::MessageColumn:
        return messageText(row);
    case HistoryModel::EventColumn:
    case HistoryModel::ColumnCount:
        return QString::number(row.id.value);
    }
    return {};
}

} // namespace

RowMenu::RowMenu(const EventRow &row, HistoryModel::Column column, const QList<EventRow> &chosen,
                 const Conditions &conditions, QWidget *parent)
    : QMenu(parent)
    , m_row(row)
{
    addAction(tr("Story"), this, [this] { emit storyAsked(m_row.id); });
    addVerbs(*this, nullptr, verbsFor(chosen), [this](RowVerb verb) { emit verbAsked(verb); });
    addAction(tr("Send all that is shown…"), this, &RowMenu::resendAllAsked);
    addSeparator();
    addCopies(valueOf(row, column));
    addSeparator();
    addFilters(column, conditions);
}

void RowMenu::addCopies(const QString &value)
{
    QAction *copy = addAction(Ui::icon(Glyph::Copy), tr("Copy “%1”").arg(inMenu(value)), this,
                              [value] { QGuiApplication::clipboard()->setText(value); });
    copy->setVisible(!value.isEmpty());
    addAction(tr("Copy the row"), this, &RowMenu::copyRowsAsked);
    addAction(tr("Copy as cURL"), this, [this] { emit copyCurlAsked(m_row.id); });
}

void RowMenu::addFilters(HistoryModel::Column column, Conditions conditions)
{
    const QString word = statusWord(Status { m_row.state, std::nullopt, false });
    const auto offer = [this](const QString &text, const Conditions &wanted) {
        addAction(Ui::icon(Glyph::Filter), tr("Only “%1”").arg(inMenu(text)), this,
                  [this, wanted] { emit conditionsWanted(wanted); });
    };
    Conditions byState = conditions;
    byState.states = { m_row.state };
    offer(word, byState);
    Conditions byFlow = conditions;
    byFlow.flow = m_row.flow;
    if (m_row.flow.isValid() && !m_row.flowName.isEmpty())
        offer(m_row.flowName, byFlow);
    const bool searchable = column == HistoryModel::ClientColumn
        || column == HistoryModel::PhoneColumn || column == HistoryModel::OrderColumn;
    const QString value = valueOf(m_row, column).trimmed();
    if (!searchable || value.isEmpty())
        return;
    conditions.text = value;
    offer(value, conditions);
}

} // namespace LeadBridge::Ui
