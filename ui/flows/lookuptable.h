// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTableWidget>

#include <utility>

namespace LeadBridge::Ui {

using LookupLines = QList<std::pair<QString, QString>>;

/// The lines of a text copied from a spreadsheet or a file: two columns parted by a tab or a
/// semicolon. Lines without a second column get an empty one, empty lines are passed over.
[[nodiscard]] LookupLines pastedLines(const QString &text);

/// The table of a replacement: what is looked for, and what is taken instead. There is always an
/// empty line at the end to write on. Pasting fills from the current line on.
class LookupTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit LookupTable(QWidget *parent = nullptr);

    void setLines(const LookupLines &lines);
    /// Without the empty ones.
    [[nodiscard]] LookupLines lines() const;
    void paste();

signals:
    /// By the operator's hand.
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void put(int row, const std::pair<QString, QString> &line);
    void removeChosen();
    void keepEmptyLine();
    [[nodiscard]] QString textAt(int row, int column) const;

    bool m_setting = false;
};

} // namespace LeadBridge::Ui
