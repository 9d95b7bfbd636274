// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class AddressLines;
class CopyButton;
class ElidedLabel;
class SignView;

/// The webhook address: a head line that says how it stands with it, the address with its pairs
/// on lines of their own, and the button that copies it as one line.
class AddressCard final : public QFrame
{
    Q_OBJECT
public:
    enum class Standing {
        Ready, ///< a public address, not checked from here
        LocalOnly, ///< no public base: only this computer reaches it
        NotSaved, ///< the flow is not stored yet: the address does not answer
        NotReceiving, ///< the listener is down
    };

    explicit AddressCard(QWidget *parent = nullptr);

    /// @p secret: the part of @p address to be shortened.
    void setAddress(const QString &address, const QString &secret);
    void setStanding(Standing standing);
    [[nodiscard]] Standing standing() const { return m_standing; }

signals:
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateCopy();

    Standing m_standing = Standing::Ready;
    QString m_address;
    QFrame *m_head;
    SignView *m_sign;
    ElidedLabel *m_word;
    QPushButton *m_settings;
    AddressLines *m_lines;
    QToolButton *m_eye;
    CopyButton *m_copy;
};

} // namespace LeadBridge::Ui
