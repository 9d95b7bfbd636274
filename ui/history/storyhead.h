// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QFrame>

class QBoxLayout;
class QLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class ElidedLabel;
class StatusChip;

/// Who it is about, how it stands, and what can be done with it.
class StoryHead final : public QFrame
{
    Q_OBJECT
public:
    explicit StoryHead(QWidget *parent);

    void setRow(const EventRow &row);
    /// What the menu ⋯ offers; filled by the pane.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    void stepAsked(int direction); ///< -1 newer, +1 older
    void closeAsked();
    void resendAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeChip();

    ElidedLabel *m_client;
    ElidedLabel *m_phone;
    ElidedLabel *m_event;
    StatusChip *m_chip;
    QPushButton *m_resend;
    QMenu *m_menu;
    QBoxLayout *m_third; ///< chip and buttons: side by side, or one over the other
    QLayout *m_buttons;
};

} // namespace LeadBridge::Ui
