// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/formentries.h"

#include "ui/flows/formrow.h"

#include <QApplication>

#include <algorithm>

namespace LeadBridge::Ui {

FormEntries::FormEntries(const QWidget &page)
    : m_page(page)
{
}

void FormEntries::add(FormRow *row, const ShownWhen &shown, const Problem &problem)
{
    m_entries.append({ row, shown, problem });
}

void FormEntries::forget(const FormRow *row)
{
    m_entries.removeIf([row](const Entry &entry) { return entry.row == row; });
}

bool FormEntries::differFrom(const Shows &shows) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        return entry.row->isHidden() == shows(entry.shown);
    });
}

void FormEntries::showBy(const Shows &shows)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.row->setVisible(shows(entry.shown));
}

QList<const FormEntries::Entry *> FormEntries::shownEntries() const
{
    QList<const Entry *> shown;
    for (const Entry &entry : m_entries) {
        if (entry.row->isVisibleTo(&m_page))
            shown.append(&entry);
    }
    const auto top = [this](const Entry *entry) {
        return entry->row->mapTo(&m_page, QPoint(0, 0)).y();
    };
    std::stable_sort(shown.begin(), shown.end(),
                     [&](const Entry *a, const Entry *b) { return top(a) < top(b); });
    return shown;
}

void FormEntries::check(FormRow *row)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.row == row)
            row->setError(entry.problem());
    }
}

int FormEntries::checkAll()
{
    int faulty = 0;
    const auto entries = shownEntries();
    for (const Entry *entry : entries) {
        entry->row->setError(entry->problem());
        faulty += entry->row->error().isEmpty() ? 0 : 1;
    }
    return faulty;
}

void FormEntries::checkMended()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.row->error().isEmpty() && entry.problem().isEmpty())
            entry.row->setError({});
    }
}

void FormEntries::goToError(int direction)
{
    if (checkAll() == 0)
        return;
    const auto entries = shownEntries();
    const int count = static_cast<int>(entries.size());
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (entries.at(i)->row->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (int i = 0; i < count; ++i) {
        at = (at + direction + count) % count;
        if (!entries.at(at)->row->error().isEmpty()) {
            entries.at(at)->row->enter();
            return;
        }
    }
}

void FormEntries::enterFirst()
{
    const auto entries = shownEntries();
    if (!entries.isEmpty())
        entries.first()->row->enter();
}

} // namespace LeadBridge::Ui
