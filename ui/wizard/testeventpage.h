// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"
#include "ui/wizard/arrival.h"
#include "ui/wizard/setuppage.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class CausesCard;
class ChainPicture;
class EventWatch;
class ExpectedList;
class Paragraph;
class SignView;

/// Page 5: waits for the event the operator makes in Klientiks, shows what came of what should,
/// and helps where nothing comes or something else does.
class TestEventPage final : public SetupPage
{
    Q_OBJECT
public:
    explicit TestEventPage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::TestEvent; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QString whyNot() const override;
    void entered() override;

    /// Events received before this moment are not the one that is waited for.
    void waitSince(const QDateTime &sinceUtc);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildStatus();
    QWidget *buildExample();
    void connectParts();
    void take(const EventStory &story);
    void keep(const EventStory &story);
    void completeSample(EventId event);
    void useExample();
    void forgetSample();
    void changeType();
    void waitForAny();
    void tick();
    void showAll();
    void showStatus();
    void showTrouble();
    [[nodiscard]] bool hasEvent() const;

    EventWatch *m_watch;
    ChainPicture *m_chain;
    SignView *m_sign;
    QLabel *m_title;
    Paragraph *m_words;
    QPushButton *m_open;
    Banner *m_otherType;
    Banner *m_trouble;
    CausesCard *m_causes;
    ExpectedList *m_expected;
    QWidget *m_example;
    QPushButton *m_useExample;
    QTimer m_tick;
    QDateTime m_sinceUtc;
    FlowId m_flow; ///< that is waited for
    std::optional<EventStory> m_came; ///< the event taken
    std::optional<EventStory> m_other; ///< one of another type, not taken
    Arrival m_arrival;
    bool m_any = false;
    bool m_unfolded = false; ///< the causes were shown once; the operator may have folded them
    SetupStep m_cure = SetupStep::Fields;
};

} // namespace LeadBridge::Ui
