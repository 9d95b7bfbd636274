// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QTabBar;

namespace LeadBridge::Ui {

class ChainStrip;
class StepForms;

/// Places chain, form and preview: the chain over the form or in a column at its left, the
/// preview beside the form or, where there is no room for both, behind a tab.
class EditorBody final : public QWidget
{
    Q_OBJECT
public:
    /// Takes all three over. @p preview is shown for steps alone.
    EditorBody(ChainStrip *chain, StepForms *forms, QWidget *preview, QWidget *parent = nullptr);

    void showForm();
    void showPreview();

public slots:
    /// After the window, the cards or the form shown are others.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Tab { FormTab, PreviewTab };

    ChainStrip *m_chain;
    StepForms *m_forms;
    QWidget *m_preview;
    QTabBar *m_tabs;
    QBoxLayout *m_upper;
};

} // namespace LeadBridge::Ui
