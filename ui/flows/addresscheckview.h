// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace LeadBridge::Ui {

class BusyRing;
class Paragraph;
class SignView;

/// What the last check of the public address found, why and what to do, with the button that
/// checks again.
class AddressCheckView final : public QWidget
{
    Q_OBJECT
public:
    AddressCheckView(StatusApi &status, QWidget *parent);

    /// The address to be asked; unless told, the public one as it is set.
    void setBase(const QString &base);
    void checkNow();

private:
    [[nodiscard]] QString base() const;
    void refresh();
    void show(const AddressCheck &check);
    void say(const QString &what, const QString &more);

    StatusApi &m_status;
    QString m_base;
    QString m_trouble; ///< the check itself could not be made
    bool m_checking = false;
    std::optional<AddressCheck> m_own;
    SignView *m_sign;
    BusyRing *m_ring;
    Paragraph *m_what;
    Paragraph *m_more;
    QPushButton *m_check;
};

} // namespace LeadBridge::Ui
