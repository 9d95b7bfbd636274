// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace LeadBridge {

/// Letters as they are compared: without their case, in every alphabet.
[[nodiscard]] QString folded(const QString &text);

/// The digits of a text and nothing else.
[[nodiscard]] QString digitsOf(const QString &text);

/// What can be found of an event: name, phone as received and as digits, order number, and the
/// values of the reason (such as a service's own words). One line each, so that no match spans two.
[[nodiscard]] QString searchText(const QString &client, const QString &phone,
                                 const QString &orderId, const QStringList &reasonValues);

} // namespace LeadBridge
