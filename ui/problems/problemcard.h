// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/problemvalues.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace LeadBridge::Ui {

/// One problem: sign and title, why, what to do, the facts, and the buttons. With the keyboard
/// on it Enter cures, A says that it was seen, R sends again.
class ProblemCard final : public QFrame
{
    Q_OBJECT
public:
    ProblemCard(const ProblemRecord &problem, QWidget *parent);
    [[nodiscard]] const ProblemRecord &problem() const { return m_problem; }

signals:
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void sendAgainRequested(const LeadBridge::ProblemRecord &problem);
    /// Of an open one: it was seen; of a seen one: it is to be open again.
    void seenRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addButtons(QHBoxLayout *row);
    QPushButton *addButton(QHBoxLayout *row, const QString &verb, const QString &name,
                           const QString &kind);

    ProblemRecord m_problem;
    QPushButton *m_cure = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_seen = nullptr;
};

} // namespace LeadBridge::Ui
