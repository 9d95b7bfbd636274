// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <QDialog>

namespace LeadBridge::Ui {

/// F1: all keys of the program and of the page one is on.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const QString &pageTitle, const QList<KeyHint> &pageKeys,
               const QList<KeyHint> &everywhere, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeGroup(const QString &title, const QList<KeyHint> &keys);
};

} // namespace LeadBridge::Ui
