-- Puts a picture that each TeX has in place of all, many of which the corpus leaves out.
function Image(image)
  image.src = "example-image-a.pdf"
  image.attributes = { width = "70%" }
  return image
end
