// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace LeadBridge::Ui {

class BusyRing;
class FlowDraft;
class Paragraph;
class SignView;

/// Under the preview, while the draft differs from what is stored: what it would do otherwise
/// with the last events of the flow. Asked anew when the hand rests.
class CompareLine final : public QFrame
{
    Q_OBJECT
public:
    CompareLine(FlowsApi &flows, FlowDraft &draft, QWidget *parent = nullptr);

    /// Calls @p then with what is known of the draft as it is now, once it is; with an empty
    /// comparison where there is nothing to compare or it could not be done.
    void whenKnown(const std::function<void(const Comparison &)> &then);
    [[nodiscard]] const Comparison &comparison() const { return m_known; }

signals:
    void differencesAsked();

private:
    void build();
    void follow();
    void ask();
    void take(const Flow &flow, const Result<Comparison> &result);
    void tell();
    [[nodiscard]] bool isComparable() const;
    [[nodiscard]] bool isUpToDate() const;

    FlowsApi &m_flows;
    FlowDraft &m_draft;
    Comparison m_known;
    Flow m_knownOf; ///< the draft m_known was made of
    bool m_isKnown = false;
    bool m_asking = false;
    QList<std::function<void(const Comparison &)>> m_waiting;
    QTimer m_rest;
    BusyRing *m_ring = nullptr;
    SignView *m_sign = nullptr;
    Paragraph *m_same = nullptr;
    QWidget *m_second = nullptr;
    SignView *m_otherSign = nullptr;
    Paragraph *m_other = nullptr;
    QPushButton *m_show = nullptr;
};

/// "2 will not go: no phone", "3 will differ", or both; empty where nothing differs.
[[nodiscard]] QString differencesText(const Comparison &comparison);
/// "will not go: no phone" for @p count events: the first reason there is.
[[nodiscard]] QString stopsText(const Comparison &comparison);

} // namespace LeadBridge::Ui
