// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/flow/flow.h"
#include "app/webhook/requestsink.h"

#include <QMutex>

namespace LeadBridge {

class Journal;

/// Turns a received request into a planned event and hands it to the journal. accept() is
/// called on the webhook thread; the setters may be called from any thread.
class Intake final : public RequestSink
{
public:
    /// Both must outlive the intake.
    Intake(Journal &journal, const Clock &clock);

    void accept(quint64 ticket, WebhookRequest request) override;

    void setFlows(FlowSetPointer flows);
    void setSending(bool on);
    /// Of phone numbers without a country code.
    void setPhoneRegion(const QString &region);

private:
    struct View
    {
        FlowSetPointer flows;
        bool sending = true;
        QString phoneRegion;
    };
    [[nodiscard]] View view() const;

    Journal &m_journal;
    const Clock &m_clock;
    mutable QMutex m_mutex; // hands the view over to the webhook thread
    View m_view;
};

} // namespace LeadBridge
