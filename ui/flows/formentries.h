// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <functional>

class QWidget;

namespace LeadBridge::Ui {

class FormRow;

/// The rows of a form with when each is shown and what is wrong with it.
class FormEntries final
{
public:
    /// Says what is wrong with a row, or nothing.
    using Problem = std::function<QString()>;
    using Shows = std::function<bool(const ShownWhen &)>;

    /// @p page holds all rows.
    explicit FormEntries(const QWidget &page);

    void add(FormRow *row, const ShownWhen &shown, const Problem &problem);
    void forget(const FormRow *row);
    [[nodiscard]] bool differFrom(const Shows &shows) const;
    void showBy(const Shows &shows);
    void check(FormRow *row);
    /// Marks every faulty row that is shown. Returns how many there are.
    int checkAll();
    /// What was mended meanwhile loses its sentence.
    void checkMended();
    /// The next faulty row, around the end; @p direction 1 or -1.
    void goToError(int direction);
    void enterFirst();

private:
    struct Entry
    {
        FormRow *row;
        ShownWhen shown;
        Problem problem;
    };

    [[nodiscard]] QList<const Entry *> shownEntries() const;

    const QWidget &m_page;
    QList<Entry> m_entries;
};

} // namespace LeadBridge::Ui
