// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sendingcontrol.h"

#include "ui/widgets/confirm.h"
#include "ui/widgets/whenready.h"

#include <QWidget>

namespace LeadBridge::Ui {

SendingControl::SendingControl(StatusApi &status, QWidget *window)
    : QObject(window)
    , m_status(status)
    , m_window(window)
{
}

void SendingControl::toggle()
{
    set(!m_status.sending().on);
}

void SendingControl::set(bool on)
{
    if (m_busy || m_status.sending().on == on)
        return;
    const qint64 held = m_status.sending().held;
    if (on && held > 0)
        ask(held);
    else
        carryOut(on, HeldChoice::Keep);
}

void SendingControl::ask(qint64 held)
{
    const int count = static_cast<int>(qMin<qint64>(held, 1000000000));
    Question question;
    question.title = tr("Send %n held event(s)?", nullptr, count);
    question.text = tr("They came while sending was stopped. What comes from now on is sent "
                       "either way.");
    question.safeVerb = tr("Don't send");
    question.otherVerb = tr("Show");
    question.verb = tr("Send");
    confirm(m_window, question, [this](Answer answer) {
        if (answer == Answer::Other)
            emit showHeldRequested();
        else
            carryOut(true, answer == Answer::Do ? HeldChoice::Send : HeldChoice::Keep);
    });
}

void SendingControl::carryOut(bool on, HeldChoice held)
{
    m_busy = true;
    emit busyChanged();
    whenReady(m_status.setSending(on, held), this, [this](const Result<int> &result) {
        m_busy = false;
        emit busyChanged();
        if (!result)
            emit failed(result.error());
    });
}

} // namespace LeadBridge::Ui
