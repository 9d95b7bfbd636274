// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QWidget>

class QLineEdit;

namespace LeadBridge {
class SettingsApi;
} // namespace LeadBridge

namespace LeadBridge::Ui {

class FlowDraft;
class FormField;
class KeyField;

/// The five values that stand in the operator's CPA.House account: key, webmaster, offer,
/// source, stream. Each says where to find it and is checked when it is left.
class AccountForm final : public QWidget
{
    Q_OBJECT
public:
    AccountForm(FlowDraft &draft, SettingsApi &settings, QWidget *parent = nullptr);

    /// Shows the values of this step of the draft.
    void reload(int step);
    /// What would go out, for the checks.
    void setLines(const QList<PreviewLine> &lines);
    /// The focus goes to what is not filled in yet. False: nothing is left to fill in.
    bool enterFirst();
    [[nodiscard]] KeyField *key() const { return m_key; }

private:
    struct Entry
    {
        const InputDescription *input;
        QLineEdit *edit;
        FormField *field;
    };

    void addEntry(const InputDescription &input);
    void arrange();
    void check(const Entry &entry);

    FlowDraft &m_draft;
    int m_step = 0;
    KeyField *m_key;
    QList<Entry> m_entries;
    QList<PreviewLine> m_lines;
};

} // namespace LeadBridge::Ui
