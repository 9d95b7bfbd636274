// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/now.h"

#include "app/base/clock.h"

namespace LeadBridge::Ui {

namespace {
const Clock *currentClock = nullptr;
}

QDateTime nowUtc()
{
    return currentClock ? currentClock->nowUtc() : QDateTime::currentDateTimeUtc();
}

void setClock(const Clock *clock)
{
    currentClock = clock;
}

} // namespace LeadBridge::Ui
