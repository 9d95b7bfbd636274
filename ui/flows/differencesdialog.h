// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QDialog>

class QListWidget;

namespace LeadBridge::Ui {

class CodeView;
class Paragraph;

/// What a changed flow would do otherwise: the events at the left, before and after at the right.
class DifferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    DifferencesDialog(const Comparison &comparison, const Flow &changed, QWidget *parent);

private:
    void build();
    void fill();
    void showDifference(int row);

    Comparison m_comparison;
    Flow m_changed;
    QListWidget *m_list;
    Paragraph *m_step;
    Paragraph *m_before;
    Paragraph *m_after;
    CodeView *m_lines;
};

/// The inputs that would go out otherwise, a line each: "phone: 7912… → 7913…".
[[nodiscard]] QStringList changedLines(const StepPreview &before, const StepPreview &after);

} // namespace LeadBridge::Ui
