// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/spokenlocale.h"

#include <utility>

namespace LeadBridge {

namespace {
thread_local std::optional<QLocale> spoken;
} // namespace

QLocale spokenLocale()
{
    return spoken.value_or(QLocale());
}

SpokenLocale::SpokenLocale(const QLocale &locale)
    : m_before(std::exchange(spoken, locale))
{
}

SpokenLocale::~SpokenLocale()
{
    spoken = m_before;
}

} // namespace LeadBridge
