// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class CodeView;
class Paragraph;
class VerbChoice;

/// Whether, and with which settings, some leads are sent again. Of one lead it shows what today's
/// settings would send otherwise. The button that sends nothing is the default.
class ResendDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p rows: at least one. @p verb: asked for already; none: it is chosen here.
    ResendDialog(HistoryApi &history, const QList<EventRow> &rows, std::optional<ResendVerb> verb,
                 QWidget *parent);

signals:
    void chosen(LeadBridge::ResendScope scope, LeadBridge::ResendVerb verb);

private:
    void build();
    void addDifferences(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    QPushButton *addButton(QHBoxLayout *row, const QString &verb, const QString &name);
    void fit();
    void askDifferences();
    void showDifferences(const Result<QList<StepDifference>> &differences);
    void choose(ResendScope scope);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] ResendVerb verb() const;

    HistoryApi &m_history;
    QList<EventRow> m_rows;
    std::optional<ResendVerb> m_verb;
    int m_delivered = 0;
    VerbChoice *m_choice = nullptr; ///< where it is chosen here
    QWidget *m_different = nullptr; ///< of one lead
    Paragraph *m_standing = nullptr;
    CodeView *m_lines = nullptr;
};

/// What would go out otherwise, step by step; empty where nothing would.
[[nodiscard]] QString differencesText(const QList<StepDifference> &differences);

} // namespace LeadBridge::Ui
