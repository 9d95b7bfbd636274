// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/terminationsignal.h"

#include <QPointer>

#include <windows.h>

namespace LeadBridge {

namespace {

QPointer<TerminationSignal> s_instance;

BOOL WINAPI onControl(DWORD)
{
    // Runs on a thread of the system's; the queued call crosses to the main one.
    if (s_instance)
        QMetaObject::invokeMethod(s_instance, &TerminationSignal::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    s_instance = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

TerminationSignal::~TerminationSignal()
{
    SetConsoleCtrlHandler(onControl, FALSE);
}

} // namespace LeadBridge
