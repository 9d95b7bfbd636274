// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/widgets/status.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QToolButton;

namespace LeadBridge::Ui {

class Banner;
class BusyRing;
class ElidedLabel;
class Paragraph;
class PreviewList;
class RequestView;
class Segmented;

/// Beside the form: the event the preview is made on, the request as it would go out, by its
/// fields or whole, and the answer to a test lead in words.
class PreviewPane final : public QFrame
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Where the request goes: the address without its scheme.
    void setAddress(const QString &method, const QString &url);
    /// @p eventId names the catalogue's sample.
    void setSamples(const QList<SampleEvent> &samples, const QString &eventId);
    [[nodiscard]] SampleEvent sample() const;
    /// What is shown stays until the new is there; the ring says that it is on its way.
    void setLoading(bool loading);
    void setStep(const StepPreview &step);
    [[nodiscard]] PreviewList *list() const { return m_list; }

    void showSending(const QString &text);
    void showAnswer(Sign sign, const QString &fact, const QString &sentence);
    void hideAnswer();
    [[nodiscard]] QString answerText() const;

signals:
    void sampleChanged();

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildAddress();
    [[nodiscard]] QWidget *buildFoot();
    void copyAll();
    /// By fields, or the request whole.
    void follow();

    ElidedLabel *m_title = nullptr;
    BusyRing *m_ring = nullptr;
    QToolButton *m_copy = nullptr;
    QComboBox *m_sampleBox = nullptr;
    QList<SampleEvent> m_samples;
    QLabel *m_method = nullptr;
    ElidedLabel *m_url = nullptr;
    Banner *m_noEvents;
    Segmented *m_how = nullptr;
    QWidget *m_strip = nullptr;
    PreviewList *m_list;
    RequestView *m_whole;
    QWidget *m_foot = nullptr;
    BusyRing *m_footRing = nullptr;
    SignView *m_footSign = nullptr;
    Paragraph *m_fact = nullptr;
    Paragraph *m_sentence = nullptr;
};

} // namespace LeadBridge::Ui
