// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/problemvalues.h"

#include <QFrame>

class QLayout;
class QPushButton;

namespace LeadBridge::Ui {

/// Whether the sending that a problem is about can be paused, or is paused.
struct CardPause
{
    enum class Kind { None, Offered, Paused };

    Kind kind = Kind::None;
    QDateTime untilUtc {}; ///< of Paused; invalid: until it is resumed

    bool operator==(const CardPause &) const = default;
};

/// One problem: sign and title, why, what to do, the facts, and the buttons. With the keyboard
/// on it Enter cures, A says that it was seen, R sends again.
class ProblemCard final : public QFrame
{
    Q_OBJECT
public:
    ProblemCard(const ProblemRecord &problem, const CardPause &pause, QWidget *parent);
    [[nodiscard]] const ProblemRecord &problem() const { return m_problem; }

signals:
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void sendAgainRequested(const LeadBridge::ProblemRecord &problem);
    /// Its sending is to be paused: where the choice of how long may stand.
    void pauseRequested(const LeadBridge::ProblemRecord &problem, const QPoint &globalPos);
    void resumeRequested(const LeadBridge::ProblemRecord &problem);
    /// Of a held one whose cure is another: one lead is to be tried at once.
    void tryRequested(const LeadBridge::ProblemRecord &problem);
    /// Of an open one: it was seen; of a seen one: it is to be open again.
    void seenRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addButtons(QLayout *row);
    void addSendingButtons(QLayout *row);
    void addPauseButton(QLayout *row);
    QPushButton *addButton(QLayout *row, const QString &verb, const QString &name,
                           const QString &kind);

    [[nodiscard]] QString facts() const;
    [[nodiscard]] bool resumeCures() const;

    ProblemRecord m_problem;
    CardPause m_pause;
    QPushButton *m_cure = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_seen = nullptr;
};

} // namespace LeadBridge::Ui
