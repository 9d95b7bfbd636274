// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace LeadBridge {

/// A number as people and CRMs write it: 3500, 3500.00, 3 500,00, 1,234.56. A single comma is
/// a decimal one. Nothing for a text with anything else in it.
[[nodiscard]] std::optional<double> tolerantNumber(QStringView text);

/// The same number written plainly: an optional minus, digits, and where there were some, a point
/// and the fraction's digits, as many as came.
[[nodiscard]] std::optional<QString> plainNumber(QStringView text);

} // namespace LeadBridge
