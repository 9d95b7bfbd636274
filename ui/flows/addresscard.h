// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class AddressLines;
class BusyRing;
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
        Ready, ///< a public address that was not checked
        LocalOnly, ///< no public base: only this computer reaches it
        NotSaved, ///< the flow is not stored yet: the address does not answer
        NotReceiving, ///< the listener is down
        Checking, ///< it is being asked
        Verified, ///< it was asked, and leads here
        Unreachable, ///< it was asked, and does not lead here
    };

    explicit AddressCard(QWidget *parent = nullptr);

    /// @p secret: the part of @p address to be shortened.
    void setAddress(const QString &address, const QString &secret);
    /// @p words: what the head line says; empty: the usual words of the standing.
    void setStanding(Standing standing, const QString &words = {});
    /// Whether the head offers to check the address. It does not unless told.
    void setCheckOffered(bool offered);
    /// Copying is what the page is about: a big blue button.
    void setProminent();
    [[nodiscard]] QPushButton *copyButton() const;
    [[nodiscard]] Standing standing() const { return m_standing; }

signals:
    void settingsRequested();
    void checkRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead();
    void updateButtons();
    void updateCopy();

    Standing m_standing = Standing::Ready;
    bool m_checkOffered = false;
    QString m_address;
    QFrame *m_head;
    SignView *m_sign;
    BusyRing *m_ring;
    ElidedLabel *m_word;
    QPushButton *m_check;
    QPushButton *m_settings;
    AddressLines *m_lines;
    QToolButton *m_eye;
    CopyButton *m_copy;
};

} // namespace LeadBridge::Ui
