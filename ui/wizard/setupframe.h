// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setuppage.h"

#include <QWizardPage>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace LeadBridge::Ui {

class Paragraph;
class SetupFoot;

/// A page of the wizard as it is seen: head, the SetupPage itself, and the foot.
class SetupFrame final : public QWizardPage
{
    Q_OBJECT
public:
    /// Takes @p page over.
    SetupFrame(SetupPage *page, QWidget *parent);

    [[nodiscard]] SetupPage *page() const { return m_page; }
    [[nodiscard]] SetupFoot *foot() const { return m_foot; }
    void setPlace(bool first, bool last);
    /// Over the page, such as a banner; moves to the page that is shown.
    void setAbove(QWidget *widget);
    /// The page is shown: it is told, named to screen readers and gets the focus.
    void enter();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateTexts();
    void orderFocus();
    void focusFirst();

    SetupPage *m_page;
    QWidget *m_body;
    QVBoxLayout *m_inside;
    QVBoxLayout *m_column;
    QLabel *m_heading;
    Paragraph *m_lead;
    QScrollArea *m_scroll;
    SetupFoot *m_foot;
    bool m_last = false;
};

} // namespace LeadBridge::Ui
