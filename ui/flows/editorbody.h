// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QTabBar;
class QVBoxLayout;

namespace LeadBridge::Ui {

class ChainStrip;
class StepForms;

/// Places chain, form and preview: the chain over the form or in a column at its left, the
/// preview beside the form or, where there is no room for both, behind a tab. What is said of a
/// change stands under the preview, or under both where they take turns.
class EditorBody final : public QWidget
{
    Q_OBJECT
public:
    /// Takes all of them over. @p preview is shown for steps alone.
    EditorBody(ChainStrip *chain, StepForms *forms, QWidget *preview, QWidget *compare,
               QWidget *parent = nullptr);

    void showForm();
    void showPreview();

public slots:
    /// After the window, the cards or the form shown are others.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Tab { FormTab, PreviewTab };

    void placeComparison(bool below);

    ChainStrip *m_chain;
    StepForms *m_forms;
    QWidget *m_preview;
    QWidget *m_compare;
    QTabBar *m_tabs;
    QBoxLayout *m_upper;
    QVBoxLayout *m_middle; ///< tabs, form and preview
    QVBoxLayout *m_right; ///< the preview's column
    bool m_below = false; ///< the comparison stands under both
};

} // namespace LeadBridge::Ui
