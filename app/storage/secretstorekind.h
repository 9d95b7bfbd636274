// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

/// Where the keys of services are kept.
enum class SecretStoreKind {
    Keychain,
    File, ///< no keychain service: secrets.json, readable by its owner alone
};

} // namespace LeadBridge
