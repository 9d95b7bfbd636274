// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"
#include "ui/wizard/setuppage.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class CauseRow;

/// "If nothing comes": what may be in the way of the first event, in the order of likelihood,
/// each with a check that runs here or a way to look oneself.
class CausesCard final : public QFrame
{
    Q_OBJECT
public:
    CausesCard(const EngineParts &engine, FlowDraft &draft, QWidget *parent = nullptr);

    /// The wait begins: wrong requests are counted from here.
    void begin();
    /// Looks at everything anew; the address is asked only when the card unfolds, or by hand.
    void refresh();
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const;
    /// Any event will do.
    void setWaitingForAny(bool any);
    /// Requests turned away since the wait began.
    [[nodiscard]] RefusedRequests refused() const;

signals:
    void stepWanted(LeadBridge::Ui::SetupStep step);
    void anyWanted();
    /// Texts that stand elsewhere may be others now.
    void looked();

private:
    void build();
    void checkAddress();
    void cureAddress();
    void showAddress();
    void showListening();
    void showRefused();
    void showQuestions();

    EngineParts m_engine;
    FlowDraft &m_draft;
    std::optional<RefusedRequests> m_before;
    RefusedRequests m_now;
    QDateTime m_lookedUtc;
    bool m_checking = false;
    bool m_any = false;
    bool m_explained = false;
    QPushButton *m_fold;
    QLabel *m_age;
    QWidget *m_rows;
    CauseRow *m_address;
    CauseRow *m_listening;
    CauseRow *m_wrongAddress;
    CauseRow *m_wrongMethod;
    CauseRow *m_notSaved;
    CauseRow *m_otherType;
};

} // namespace LeadBridge::Ui
